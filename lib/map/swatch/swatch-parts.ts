import type { LayerSpecification } from "maplibre-gl";
import type { LayerColor } from "../../story/layer.ts";
import { HATCH } from "../images.ts";
import { THEME_COLORS } from "../theme.ts";

/** A colour of a swatch in either theme: the layer's own, or one of the ground. */
export type SwatchColor = "own" | "halo" | "subject" | "border";

/** One stroke or fill of a swatch; widths and dashes in CSS px. */
export type SwatchPart =
  | { part: "fill"; color: SwatchColor; opacity: number }
  | { part: "hatch"; ground: number; width: number; opacity: number; d: string }
  | {
      part: "stroke";
      color: SwatchColor;
      width: number;
      opacity: number;
      /** Null where it is solid. */
      dashes: number[] | null;
    };

/** The theme that swatches are read from: no two of their colours are the same in it. */
export const SWATCH_THEME = "dark";

/** Box of a swatch in CSS px: its size, and the margin kept free inside it. */
export const SWATCH = { width: 28, height: 14, inset: 1 } as const;

/**
 * The fills and strokes of a swatch, lowest first, read from the style layers that draw the layer
 * of this colour on the map in `SWATCH_THEME`: its look is described only there. Throws where one
 * has a colour that is not the theme's.
 */
export function swatchParts(
  styleLayers: readonly LayerSpecification[],
  color: LayerColor,
): SwatchPart[] {
  return styleLayers.flatMap((style) => partsOf(style, color));
}

function partsOf(style: LayerSpecification, color: LayerColor): SwatchPart[] {
  const own = THEME_COLORS[SWATCH_THEME].layers[color];
  if (style.type === "fill") {
    const paint = style.paint ?? {};
    if ("fill-pattern" in paint) return [hatch()];
    const opacity = numberOf(paint["fill-opacity"], 1);
    return [{ part: "fill", color: colorOf(paint["fill-color"], own), opacity }];
  }
  if (style.type !== "line") return [];
  const paint = style.paint ?? {};
  const width = numberOf(paint["line-width"], 1);
  const opacity = numberOf(paint["line-opacity"], 1);
  const dashes = Array.isArray(paint["line-dasharray"])
    ? paint["line-dasharray"].map((length) => rounded(Number(length) * width))
    : null;
  const stroke = { part: "stroke", color: colorOf(paint["line-color"], own), dashes } as const;
  const blur = numberOf(paint["line-blur"], 0);
  if (blur === 0) return [{ ...stroke, width, opacity }];
  // A soft edge without a filter: a pale band, and a stronger one where the map's is at full
  // strength.
  return [width, width - blur].map((each) => ({
    ...stroke,
    width: each,
    opacity: rounded(opacity * (each === width ? 0.45 : 0.7)),
  }));
}

/** The lines of the hatching, cut at the box. */
function hatch(): SwatchPart {
  const { tile, lineWidth, lineOpacity, groundOpacity } = HATCH;
  const { width, height, inset } = SWATCH;
  const [left, top, right, bottom] = [inset, inset, width - inset, height - inset];
  let d = "";
  for (let shift = tile / 2 - height; shift < width; shift += tile) {
    const from = Math.max(left, top + shift);
    const to = Math.min(right, bottom + shift);
    if (from < to) d += `M${from} ${from - shift} ${to} ${to - shift}`;
  }
  return { part: "hatch", ground: groundOpacity, width: lineWidth, opacity: lineOpacity, d };
}

function colorOf(value: unknown, own: string): SwatchColor {
  if (value === own) return "own";
  const { labelHalo, subject, border } = THEME_COLORS[SWATCH_THEME];
  const named = { halo: labelHalo, subject, border };
  const found = (Object.keys(named) as (keyof typeof named)[]).find((key) => named[key] === value);
  if (found === undefined)
    throw new Error(`swatchParts: a colour of the theme expected, ${value} found`);
  return found;
}

function numberOf(value: unknown, otherwise: number): number {
  return typeof value === "number" ? value : otherwise;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
