import type { Font, Glyph } from "fontkit";
import { type PictureFont, TITLE_FONTS } from "./font-files.ts";
import type { FindFont } from "./open-fonts.ts";
import { visualOrder } from "./visual-order.ts";

/** Width in ems of a character that none of our fonts has: a wide guess keeps its label clear. */
const UNKNOWN_ADVANCE = 0.7;

/** Width in ems of a space that none of our fonts has, such as a narrow one. */
const SPACE_ADVANCE = 0.25;

/** Scripts whose letters join are never spaced out, as on the map. */
const JOINED_SCRIPT = /\p{Script=Arabic}/u;

/** A glyph in its place in a line; all in ems, y upwards. */
export interface PlacedGlyph {
  glyph: Glyph;
  /** Ems that a unit of the font measures. */
  scale: number;
  x: number;
  y: number;
}

/** A line of text, laid out; in ems. */
export interface TextLine {
  glyphs: PlacedGlyph[];
  width: number;
  /** Letters that no font has, each with its marks. */
  lacking: string[];
}

/**
 * Lays a line out: the map's fonts glyph by glyph and without kerning, as the map draws them;
 * titles with the kerning and ligatures of the font. Letter spacing in ems.
 */
export function layOutLine(
  text: string,
  font: PictureFont,
  letterSpacing: number,
  findFont: FindFont,
): TextLine {
  const spacing = JOINED_SCRIPT.test(text) ? 0 : letterSpacing;
  const isTitle = (TITLE_FONTS as readonly string[]).includes(font);
  const line: TextLine = { glyphs: [], width: 0, lacking: [] };
  const letters = visualOrder(text).map((letter) => ({
    letter,
    found: findFont(font, letter),
  }));
  for (const { letter, found } of isTitle && spacing === 0 ? joinRuns(letters) : letters) {
    if (line.width > 0) line.width += spacing;
    if (found !== null) addLetter(line, letter, found);
    else if (/^\s$/u.test(letter)) line.width += SPACE_ADVANCE;
    else {
      line.lacking.push(letter);
      line.width += UNKNOWN_ADVANCE;
    }
  }
  return line;
}

interface Letter {
  letter: string;
  found: Font | null;
}

/**
 * What is set as one: words of scripts that read from left to right and whose letters do not join.
 */
const SET_AS_ONE =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]+$/u;

/** Letters of one file that read from left to right are set as one. */
function joinRuns(letters: readonly Letter[]): Letter[] {
  const runs: Letter[] = [];
  for (const { letter, found } of letters) {
    const last = runs.at(-1);
    const reads = SET_AS_ONE.test(letter);
    const isJoined = reads && found !== null && last?.found === found;
    if (isJoined && last !== undefined) last.letter += letter;
    else runs.push({ letter, found });
  }
  return runs;
}

function addLetter(line: TextLine, letter: string, font: Font): void {
  const scale = 1 / font.unitsPerEm;
  if (letter.length === 1) {
    const glyph = font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
    line.glyphs.push({ glyph, scale, x: line.width, y: 0 });
    line.width += glyph.advanceWidth * scale;
    return;
  }
  const { glyphs, positions } = font.layout(letter);
  for (const [index, glyph] of glyphs.entries()) {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const x = line.width + xOffset * scale;
    line.glyphs.push({ glyph, scale, x, y: yOffset * scale });
    line.width += xAdvance * scale;
  }
}
