import type { Layer } from "../../story/layer.ts";
import type { StyledLayer } from "../../story/map-document.ts";
import type { Theme } from "../../story/map-state.ts";
import { styledLayer } from "../styled-layer.ts";
import { SWATCH_THEME } from "../swatch/swatch-parts.ts";

/**
 * Emphasis of a layer while the reader asks for another one: that one must be found at a glance.
 */
export const ASIDE = 0.25;

/** One story layer as a waypoint and a theme show it. */
export interface LayerView {
  layer: StyledLayer;
  shown: boolean;
  /** From 0 to 1: less than 1 where it steps back behind a highlight. */
  emphasis: number;
  theme: Theme;
}

/** A layer at full strength, in the theme that swatches are read from. */
export function swatchView(layer: Layer): LayerView {
  return { layer: styledLayer(layer), shown: true, theme: SWATCH_THEME, emphasis: 1 };
}
