import { join } from "node:path";
import type { OutlineText } from "../map/outline-text.ts";
import type { PictureFont } from "../map/title-fonts.ts";
import { glyphPath } from "./glyph-path.ts";
import { openFonts } from "./open-fonts.ts";
import { layOutLine } from "./text-line.ts";

/**
 * Makes the function that outlines text with our own fonts, read from a folder of font files, in
 * coordinates of so many decimals: one is enough on a screen, two where a picture may be enlarged.
 * It throws where a file is missing.
 */
export function createOutlineText(
  folder = join("public", "fonts"),
  decimals: 1 | 2 = 1,
): OutlineText<PictureFont> {
  const findFont = openFonts(folder);
  return (text, font, size, letterSpacing) => {
    const { glyphs, width, lacking } = layOutLine(text, font, letterSpacing, findFont);
    const line = { d: glyphPath(glyphs, size, decimals), width: width * size };
    return lacking.length === 0 ? line : { ...line, lacking };
  };
}
