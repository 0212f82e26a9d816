import { join } from "node:path";
import { openFonts } from "./open-fonts.ts";
import { layOutLine } from "./text-line.ts";
import type { MeasureText } from "./text-measure.ts";

/**
 * Makes the function that measures text with the map's own fonts, read from a folder of font files.
 * It throws where a file is missing.
 */
export function createMeasureText(folder = join("public", "fonts")): MeasureText {
  const findFont = openFonts(folder);
  return (text, font, size, letterSpacing) =>
    size * layOutLine(text, font, letterSpacing, findFont).width;
}
