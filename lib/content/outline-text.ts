import { join } from "node:path";
import { openSync } from "fontkit";
import type { OutlineText } from "../map/locator-names.ts";
import { FONT_FILES } from "../map/map-fonts.ts";

/** Makes the function that outlines text with the map's upright font, read from a folder of font files. */
export function createOutlineText(folder = join("public", "fonts")): OutlineText {
  const fonts = FONT_FILES["Plex Medium"].map(({ file }) => openSync(join(folder, file)));
  return (text, size) => {
    let d = "";
    let x = 0;
    for (const letter of text) {
      const codePoint = letter.codePointAt(0) ?? 0;
      const font = fonts.find((each) => each.hasGlyphForCodePoint(codePoint));
      if (font === undefined) return null;
      const { advanceWidth, path } = font.glyphForCodePoint(codePoint);
      const scale = size / font.unitsPerEm;
      d += path
        .scale(scale, -scale)
        .translate(x, 0)
        .toSVG()
        .replace(/\d+\.\d+/g, shorten);
      x += advanceWidth * scale;
    }
    return { d, width: x };
  };
}

function shorten(value: string): string {
  return String(Number(Number(value).toFixed(1)));
}
