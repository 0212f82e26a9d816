import type { MapFont } from "./map-fonts.ts";

/**
 * Width in CSS px of one line of text as the map draws it: glyph by glyph, without kerning. Size in
 * CSS px, letter spacing in ems. `lib/type/measure-text` measures with the fonts themselves.
 */
export type MeasureText = (
  text: string,
  font: MapFont,
  size: number,
  letterSpacing: number,
) => number;
