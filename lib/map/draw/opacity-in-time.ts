import type { ExpressionSpecification } from "maplibre-gl";
import type { StyledLayer } from "../../story/map-document.ts";
import { NO_DAY } from "../day.ts";

/**
 * Opacity of a feature by its day and the style's window of time, as `strengthOn` computes it: full
 * inside, pale or none before, none after. The window is read in paint only: read elsewhere, it
 * would make MapLibre load the source again.
 */
export function opacityInTime(
  layer: StyledLayer,
  opacity: number,
): number | ExpressionSpecification {
  if (layer.time === null) return opacity;
  const state = (name: string): ExpressionSpecification => ["number", ["global-state", name]];
  const day: ExpressionSpecification = ["number", ["get", "day"], NO_DAY];
  return [
    "case",
    [">", day, state("to")],
    0,
    [">=", day, state("from")],
    opacity,
    [">", day, NO_DAY],
    ["*", opacity, state("earlier")],
    0,
  ];
}
