import type { Layer } from "../story/layer.ts";
import type { MapLayer } from "../story/map-document.ts";
import { hasDotted, markScale } from "./marks.ts";

/** A layer as the map document lists it: its geometry lies under `url`, what is told on demand under `details`. */
export function mapLayer(layer: Layer, url: string, details: string | null = null): MapLayer {
  const { data: _, detail: __, ...rest } = layer;
  return { ...rest, url, details, markScale: markScale(layer), dotted: hasDotted(layer) };
}
