import { gzipSync } from "node:zlib";
import type { Layer } from "../../story/layer.ts";
import { drawnData } from "./drawn-data.ts";

/** Bytes that a reader loads to see a layer: its geometry as the map's file holds it, after gzip. */
export function layerBytes(layer: Layer): number {
  return gzipSync(JSON.stringify(drawnData(layer))).byteLength;
}
