import type { Layer } from "../story/layer.ts";
import type { StyledLayer } from "../story/map-document.ts";
import { hasDotted, markScale } from "./marks.ts";

/**
 * The part of a layer that the style reads: without geometry and details, with the scale of its
 * marks.
 */
export function styledLayer(layer: Layer): StyledLayer {
  const { data: _, detail: __, ...rest } = layer;
  return { ...rest, markScale: markScale(layer), dotted: hasDotted(layer) };
}
