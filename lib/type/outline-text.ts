import { join } from "node:path";
import { quote, quoteNames } from "../words/quote.ts";
import type { PictureFont } from "./font-files.ts";
import { glyphPath } from "./glyph-path.ts";
import { openFonts } from "./open-fonts.ts";
import { layOutLine } from "./text-line.ts";
import type { OutlinedText, OutlineText } from "./text-outline.ts";

/**
 * Makes the function that outlines text with our own fonts, read from a folder of font files, in
 * coordinates of so many decimals: one is enough on a screen, two where a picture may be enlarged.
 * A line is outlined once: every picture of a place has the same names. It throws where a file is
 * missing, and for a letter that no font has: the check has found those of every text that is
 * drawn, so that none is left out unseen.
 */
export function createOutlineText(
  folder = join("public", "fonts"),
  decimals: 1 | 2 = 1,
): OutlineText<PictureFont> {
  const findFont = openFonts(folder);
  const known = new Map<string, OutlinedText>();
  return (text, font, size, letterSpacing) => {
    const key = JSON.stringify([text, font, size, letterSpacing]);
    const line = known.get(key) ?? outlineLine(text, font, size, letterSpacing);
    known.set(key, line);
    return line;
  };

  function outlineLine(...[text, font, size, spacing]: Parameters<OutlineText<PictureFont>>) {
    const { glyphs, width, lacking } = layOutLine(text, font, spacing, findFont);
    if (lacking.length > 0) {
      const found = `${quoteNames(lacking)} found in ${quote(text)}`;
      throw new Error(`outlineText: letters that "${font}" has expected, ${found}`);
    }
    return { d: glyphPath(glyphs, size, decimals), width: width * size };
  }
}
