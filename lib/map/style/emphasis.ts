import type { ExpressionSpecification } from "maplibre-gl";
import type { MapLayer } from "../../story/map-document.ts";
import { NO_DAY } from "../day.ts";

/** Strength of a layer that steps back while another one is highlighted. */
const STEPPED_BACK = 0.6;

/** Strength of a layer while the reader asks for another one: that one must be found at a glance. */
export const ASIDE = 0.25;

/**
 * Strength of a layer where so many are highlighted: 1, or less where others are; `asked` is the one the
 * reader asks for, and wins. The subject's ground never steps back.
 */
export function emphasisOf(
  layer: MapLayer,
  highlight: readonly string[],
  asked: string | null,
): number {
  if (asked !== null) return layer.draw === "land" || layer.id === asked ? 1 : ASIDE;
  const stands = layer.draw === "land" || highlight.length === 0 || highlight.includes(layer.id);
  return stands ? 1 : STEPPED_BACK;
}

/**
 * Opacity of a feature by its day and the style's window of time, as `strengthOn` has it: full inside, pale or none
 * before, none after. The window is read in paint only: elsewhere it would make MapLibre load the source anew.
 */
export function opacityInTime(layer: MapLayer, opacity: number): number | ExpressionSpecification {
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
