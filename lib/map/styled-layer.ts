import type { Layer } from "../story/layer.ts";
import type { StyledLayer } from "../story/map-document.ts";
import { hasDotted, markScale } from "./marks.ts";

/** A layer as the style reads it: without geometry and details, with what its marks have in common. */
export function styledLayer(layer: Layer): StyledLayer {
  const { data: _, detail: __, ...rest } = layer;
  return { ...rest, markScale: markScale(layer), dotted: hasDotted(layer) };
}
