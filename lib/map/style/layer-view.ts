import type { MapLayer } from "../../story/map-document.ts";
import type { Theme } from "../../story/map-state.ts";

/** One story layer as a waypoint and a theme see it. */
export interface LayerView {
  layer: MapLayer;
  shown: boolean;
  /** From 0 to 1: less than 1 where it steps back behind a highlight. */
  emphasis: number;
  theme: Theme;
}
