import type { MapFont } from "./map-fonts.ts";

/** The outlines of a line of text, since a picture in an `<img>` cannot use the page's fonts. */
export interface OutlinedText {
  /**
   * SVG path, in the order in which the line is read on screen; it begins at x = 0 and stands on
   * the baseline y = 0.
   */
  d: string;
  /** Width in CSS px, the sum of the advances. */
  width: number;
}

/**
 * Outlines one line of text as the map draws it: glyph by glyph, without kerning, letters of joined
 * scripts in their joined forms, right-to-left runs from right to left. Size in CSS px, letter
 * spacing in ems. Throws for a letter that no font has.
 */
export type OutlineText<Font extends string = MapFont> = (
  text: string,
  font: Font,
  size: number,
  letterSpacing: number,
) => OutlinedText;
