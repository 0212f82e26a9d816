import { gzipSync } from "node:zlib";
import type { Layer } from "../../story/layer.ts";
import { buildMapGeojson } from "./map-geojson.ts";

/** Bytes that a reader loads to see a layer: the size of its GeoJSON after gzip. */
export function layerBytes(layer: Layer): number {
  return gzipSync(JSON.stringify(buildMapGeojson(layer))).byteLength;
}
