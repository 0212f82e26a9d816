import type { Layer } from "../story/layer.ts";
import type { MapLayer } from "../story/map-document.ts";
import { markScale } from "./marks.ts";

/** A layer as the map document lists it: its geometry lies under `url`. */
export function mapLayer(layer: Layer, url: string): MapLayer {
  const { data: _, ...rest } = layer;
  return { ...rest, url, markScale: markScale(layer) };
}
