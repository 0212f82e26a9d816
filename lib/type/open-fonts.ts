import { join } from "node:path";
import { type Font, openSync } from "fontkit";
import { FONT_FILES, type FontFile, type PictureFont } from "./font-files.ts";
import { isInRanges } from "./in-ranges.ts";

/**
 * Finds the file of a font that draws a letter with all its marks; null where none of its files
 * can.
 */
export type FindFont = (font: PictureFont, letter: string) => Font | null;

/** The font whose files help out where a letter and its mark lie in different files of its own. */
const SECOND: Record<PictureFont, PictureFont> = {
  "Plex Regular": "Serif Regular",
  "Plex Italic": "Serif Italic",
  "Plex Medium": "Serif SemiBold",
  "Plex SemiBold": "Serif SemiBold",
  "Serif Regular": "Plex Regular",
  "Serif Italic": "Plex Italic",
  "Serif SemiBold": "Plex SemiBold",
};

/**
 * Makes the function that finds the file for a letter among the fonts in a folder, by the ranges
 * that the map and the page follow. It throws where a file is missing. Files are opened when a
 * letter first needs them.
 */
export function openFonts(folder: string): FindFont {
  const opened = new Map<string, Font>();
  const open = (file: string) => {
    const font = opened.get(file) ?? openSync(join(folder, file));
    opened.set(file, font);
    return font;
  };
  const find = (files: readonly FontFile[], letters: readonly number[]): Font | null => {
    for (const { file, unicodeRange } of files) {
      if (!letters.every((letter) => isInRanges(letter, unicodeRange))) continue;
      const font = open(file);
      if (letters.every((letter) => font.hasGlyphForCodePoint(letter))) return font;
    }
    return null;
  };
  const known = new Map<string, Font | null>();
  return (name, letter) => {
    const key = `${name} ${letter}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const letters = [...letter].map((each) => each.codePointAt(0) ?? 0);
    const found = find(FONT_FILES[name], letters) ?? find(FONT_FILES[SECOND[name]], letters);
    known.set(key, found);
    return found;
  };
}
