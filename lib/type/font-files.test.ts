import { existsSync, readFileSync } from "node:fs";
import { openSync } from "fontkit";
import { expect, test } from "vitest";
import { FONT_FILES, TITLE_FONTS } from "./font-files.ts";
import { ONLY_IN, type Subset, UNICODE_RANGES } from "./font-ranges.ts";
import { isInRanges } from "./in-ranges.ts";
import { MAP_FONTS } from "./map-fonts.ts";

const FAMILIES = ["ibm-plex-sans", "source-serif-4"] as const;
const EUROPEAN = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "vietnamese"] as const;

/** Code points that a face of a family draws, and the subset whose file has each. */
function lettersOf(family: string, face: string): Map<number, Subset> {
  const letters = new Map<number, Subset>();
  for (const subset of EUROPEAN) {
    const font = openSync(`public/fonts/${family}-${subset}-${face}.woff2`);
    for (const letter of font.characterSet) {
      if (!letters.has(letter)) letters.set(letter, subset);
    }
  }
  return letters;
}

test("every font file is among the files we serve", () => {
  for (const { file } of Object.values(FONT_FILES).flat()) {
    expect(existsSync(`public/fonts/${file}`), file).toBe(true);
  }
});

test("the ranges are those of the font packages", () => {
  const packages = { "": EUROPEAN, "-arabic": ["arabic"], "-hebrew": ["hebrew"] } as const;
  for (const [suffix, subsets] of Object.entries(packages)) {
    const path = `node_modules/@fontsource/ibm-plex-sans${suffix}/unicode.json`;
    const ranges: Record<string, string> = JSON.parse(readFileSync(path, "utf8"));
    for (const subset of subsets) expect(UNICODE_RANGES[subset]).toBe(ranges[subset]);
  }
});

test("the letters that only one family has are those listed", () => {
  const [plex, serif] = FAMILIES.map((family) => lettersOf(family, "400-normal"));
  for (const [family, own, other] of [
    ["ibm-plex-sans", plex, serif],
    ["source-serif-4", serif, plex],
  ] as const) {
    const alone = [...(own ?? [])].filter(
      ([letter]) => other?.has(letter) === false && letter < 0xfe00,
    );
    const listed = Object.entries(ONLY_IN[family]).flatMap(([subset, range]) =>
      [...(own ?? [])].filter(
        ([letter, of]) => of === subset && isInRanges(letter, range.split(",")),
      ),
    );
    expect(new Map(listed)).toEqual(new Map(alone));
  }
});

test("all faces of a family have the same letters", () => {
  for (const family of FAMILIES) {
    const faces = ["400-normal", "400-italic", "600-normal"];
    if (family === "ibm-plex-sans") faces.push("500-normal");
    const [first, ...others] = faces.map((face) => [...lettersOf(family, face).keys()].sort());
    for (const letters of others) expect(letters).toEqual(first);
  }
});

test("every font has files for Latin, Cyrillic, Greek, Vietnamese, Arabic and Hebrew", () => {
  for (const font of [...MAP_FONTS, ...TITLE_FONTS]) {
    for (const letter of "AЇΩẵغש") {
      const has = FONT_FILES[font].some(({ unicodeRange }) =>
        isInRanges(letter.codePointAt(0) ?? 0, unicodeRange),
      );
      expect(has, `${font} ${letter}`).toBe(true);
    }
  }
});
