import { join } from "node:path";
import { type Font, openSync } from "fontkit";
import type { MeasureText } from "../map/labels/measure.ts";
import { FONT_FILES, type FontFile, MAP_FONTS, type MapFont } from "../map/map-fonts.ts";

/** Width in ems of a character that none of our fonts has: a wide guess keeps its label clear. */
const UNKNOWN_ADVANCE = 0.7;

/** MapLibre never spaces out scripts whose letters join. */
const JOINED_SCRIPT = /\p{Script=Arabic}/u;

interface Face {
  font: Font;
  ranges: [first: number, last: number][];
}

/**
 * Makes the function that measures text with the map's own fonts, read from a folder of font files.
 * Throws where a file is missing.
 */
export function createMeasureText(folder = join("public", "fonts")): MeasureText {
  const opened = new Map<string, Face>();
  const faces = Object.fromEntries(
    MAP_FONTS.map((name) => [name, FONT_FILES[name].map((file) => face(file, folder, opened))]),
  ) as Record<MapFont, Face[]>;
  return (text, font, size, letterSpacing) => {
    const characters = [...text];
    const spacing = JOINED_SCRIPT.test(text) ? 0 : letterSpacing;
    const letters = characters.reduce((sum, letter) => sum + advance(letter, faces[font]), 0);
    return size * (letters + spacing * Math.max(0, characters.length - 1));
  };
}

/** Width of one character, in ems. */
function advance(letter: string, faces: readonly Face[]): number {
  if (/\p{Mn}|\p{Cf}/u.test(letter)) return 0;
  const codePoint = letter.codePointAt(0) ?? 0;
  const face = faces.find(({ ranges }) =>
    ranges.some(([first, last]) => codePoint >= first && codePoint <= last),
  );
  if (!face?.font.hasGlyphForCodePoint(codePoint)) return UNKNOWN_ADVANCE;
  return face.font.glyphForCodePoint(codePoint).advanceWidth / face.font.unitsPerEm;
}

function face({ file, unicodeRange }: FontFile, folder: string, opened: Map<string, Face>): Face {
  const known = opened.get(file);
  if (known !== undefined) return known;
  const made: Face = {
    font: openSync(join(folder, file)),
    ranges: unicodeRange.map((range) => {
      const [first = "", last = first] = range.slice(2).split("-");
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
    }),
  };
  opened.set(file, made);
  return made;
}
