import type { AreaFigure, LengthFigure, ShareFigure } from "../../../geo/figure.ts";
import { printDecimals } from "../../../words/numbers.ts";
import { words } from "../../../words/words.ts";
import { roundToMargin } from "./rounding.ts";

/** A measured figure as the prose prints it, and what was measured. */
export interface Figure {
  text: string;
  how: string;
}

/** Share of what is drawn below which leaving it out does not show in a figure of three digits. */
export const NEGLIGIBLE = 0.001;

/** "about 54 per cent, give or take 4, as drawn". */
export function printShare(
  { share, margin, outside }: ShareFigure,
  layer: string,
  of: string,
  language: string,
): Figure {
  return {
    text: printMeasured("share", share * 100, margin * 100, language),
    how: words(language)(outside > NEGLIGIBLE ? "figure.share.inside" : "figure.share.how", {
      layer,
      of,
    }),
  };
}

/** "about 197 km², give or take 13". */
export function printArea(
  { area, margin, repeated }: AreaFigure,
  layer: string,
  language: string,
): Figure {
  return {
    text: printMeasured("area", area / 1e6, margin / 1e6, language),
    how: words(language)(repeated > NEGLIGIBLE ? "figure.area.once" : "figure.area.how", { layer }),
  };
}

/** "about 59 km, give or take 4". */
export function printLength(
  { length, margin, repeated }: LengthFigure,
  layer: string,
  language: string,
): Figure {
  return {
    text: printMeasured("length", length / 1000, margin / 1000, language),
    how: words(language)(repeated > NEGLIGIBLE ? "figure.length.once" : "figure.length.how", {
      layer,
    }),
  };
}

/**
 * The exact number of features; `where` is the condition as written, `span` the span of time in
 * words, null where all count.
 */
export function printCount(
  count: number,
  layer: string,
  where: string | null,
  span: string | null,
  language: string,
): Figure {
  const say = words(language);
  const what =
    where === null
      ? say("figure.count.how", { layer })
      : say("figure.count.where", { layer, where: where.replace("=", ": ") });
  const how = span === null ? what : say("figure.count.span", { how: what, span });
  return { text: printDecimals(count, 0, language), how };
}

function printMeasured(
  kind: "share" | "area" | "length",
  exact: number,
  exactMargin: number,
  language: string,
): string {
  const say = words(language);
  const { value, margin } = roundToMargin(exact, exactMargin, language);
  if (margin === null) return say(`figure.${kind}.exact`, { value });
  return say(`figure.${kind}`, { value, margin });
}
