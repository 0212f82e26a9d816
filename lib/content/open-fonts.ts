import { join } from "node:path";
import { type Font, openSync } from "fontkit";
import { FONT_FILES, type FontFile } from "../map/map-fonts.ts";
import { type PictureFont, TITLE_FONT_FILES } from "../map/title-fonts.ts";

/** Finds the file of a font that draws a character; null where none of its files has the character. */
export type FindFont = (font: PictureFont, codePoint: number) => Font | null;

interface Face {
  ranges: (readonly [first: number, last: number])[];
  /** Opened when a character first needs it. */
  open(): Font;
}

/**
 * Makes the function that finds the file for a character among the fonts in a folder, by the ranges that
 * the map and the page go by. It throws where a file is missing.
 */
export function openFonts(folder: string): FindFont {
  const opened = new Map<string, Font>();
  const face = ({ file, unicodeRange }: FontFile): Face => ({
    ranges: unicodeRange.map(parseRange),
    open() {
      const font = opened.get(file) ?? openSync(join(folder, file));
      opened.set(file, font);
      return font;
    },
  });
  const faces = new Map(
    Object.entries({ ...FONT_FILES, ...TITLE_FONT_FILES }).map(([name, files]) => [
      name,
      files.map(face),
    ]),
  );
  return (name, codePoint) => {
    const found = faces
      .get(name)
      ?.find(({ ranges }) =>
        ranges.some(([first, last]) => codePoint >= first && codePoint <= last),
      );
    const font = found?.open();
    return font?.hasGlyphForCodePoint(codePoint) ? font : null;
  };
}

function parseRange(range: string): readonly [first: number, last: number] {
  const [first = "", last = first] = range.slice(2).split("-");
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}
