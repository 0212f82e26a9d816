import type { ExpressionSpecification } from "maplibre-gl";
import type { MapLayer } from "../../story/map-document.ts";

/** Strength of a layer that steps back while another one is highlighted. */
const STEPPED_BACK = 0.6;

/** Strength of a layer while the reader asks for another one: that one must be found at a glance. */
export const ASIDE = 0.25;

/** Strength of what lies before the window of time. */
const BEFORE_WINDOW = 0.35;

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
 * Opacity of a feature by its day and the style's window of time: full inside, pale before, none after.
 * The window is read in paint only: elsewhere it would make MapLibre load the source anew.
 */
export function opacityInTime(layer: MapLayer, opacity: number): number | ExpressionSpecification {
  if (layer.time === null) return opacity;
  const from: ExpressionSpecification = ["number", ["global-state", "from"]];
  const to: ExpressionSpecification = ["number", ["global-state", "to"]];
  const day: ExpressionSpecification = ["number", ["get", "day"], ["global-state", "from"]];
  return ["case", [">", day, to], 0, ["<", day, from], opacity * BEFORE_WINDOW, opacity];
}
