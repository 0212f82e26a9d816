import { join } from "node:path";
import type { PictureFont } from "../../type/font-files.ts";
import { type FindFont, openFonts } from "../../type/open-fonts.ts";
import { layOutLine } from "../../type/text-line.ts";
import { quoteNames } from "../../words/quote.ts";
import type { KeyPlace } from "./folder.ts";
import type { Mistake, Report } from "./problems.ts";

/** One face of each family: the others have the same letters (tested). */
const FACES: readonly PictureFont[] = ["Plex Regular", "Serif Regular"];

/** Every font has these. */
const PLAIN = /^[\x20-\x7e\n]*$/;

let fonts: FindFont | null = null;

/** The letters of a text that our fonts lack, each once; a letter and its marks are one. */
export function missingLetters(text: string): string[] {
  if (PLAIN.test(text)) return [];
  fonts ??= openFonts(join("public", "fonts"));
  const findFont = fonts;
  const lacking = FACES.flatMap((font) => layOutLine(text, font, 0, findFont).lacking);
  // Control characters are no letters, and a problem of their own.
  return [...new Set(lacking)].filter((letter) => !/^[\p{Cc}\p{Cs}]+$/u.test(letter));
}

/**
 * Why a text cannot be drawn; null where it can. `text` is what a map, a card or a downloaded
 * picture prints.
 */
export function lettersMistake(text: string): Mistake | null {
  const missing = missingLetters(text);
  return missing.length === 0 ? null : { ...MISSING_LETTER, found: quoteNames(missing) };
}

/** Reports the letters of a drawn text that our fonts lack. */
export function checkLetters(text: string, { spot, path }: KeyPlace, report: Report): void {
  const mistake = lettersMistake(text);
  if (mistake !== null) report(spot, path, mistake);
}

/** What is expected of a text that a map, a card or a downloaded picture prints. */
export const MISSING_LETTER = {
  expected: "characters that the map's fonts contain",
  hint: "This text is printed on maps, cards or downloads. The fonts cover Latin, Cyrillic, Greek, Vietnamese, Arabic and Hebrew.",
  code: "missing-letter",
};
