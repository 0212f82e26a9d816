import type { MapFontFiles } from "../story/map-document.ts";
import { ONLY_IN, type Subset, UNICODE_RANGES } from "./font-ranges.ts";
import { isInRanges } from "./in-ranges.ts";
import { MAP_FONTS, type MapFont } from "./map-fonts.ts";

const PLEX = "ibm-plex-sans";
const SERIF = "source-serif-4";

/** The subsets that both families have, in the order in which they are looked through. */
const EUROPEAN: readonly Subset[] = [
  "latin",
  "latin-ext",
  "cyrillic",
  "cyrillic-ext",
  "greek",
  "vietnamese",
];

/** The ranges of each subset, with those of every page first. */
const RANGES = Object.fromEntries(
  Object.entries(UNICODE_RANGES).map(([subset, ranges]) => [subset, ranges.split(",")]),
);

/** One font file under /fonts, and the code points it is for, as in CSS. */
export interface FontFile {
  file: string;
  unicodeRange: readonly string[];
}

/**
 * A face of each family, such as "500-normal". The serif has no 500, and the siblings of Plex have
 * no italic.
 */
interface Faces {
  plex: string;
  serif: string;
  sibling: string;
}

const REGULAR: Faces = { plex: "400-normal", serif: "400-normal", sibling: "400-normal" };
const ITALIC: Faces = { plex: "400-italic", serif: "400-italic", sibling: "400-normal" };
const MEDIUM: Faces = { plex: "500-normal", serif: "600-normal", sibling: "500-normal" };
const SEMIBOLD: Faces = { plex: "600-normal", serif: "600-normal", sibling: "600-normal" };

/** The page's serif faces, for titles in pictures; the live map never draws with them. */
export const TITLE_FONTS = ["Serif Regular", "Serif Italic", "Serif SemiBold"] as const;
export type TitleFont = (typeof TITLE_FONTS)[number];

/** Every font that a picture is lettered with. */
export type PictureFont = MapFont | TitleFont;

/**
 * The files of each font. The first whose range has a letter draws it, on the live map and in
 * pictures.
 */
export const FONT_FILES: Record<PictureFont, readonly FontFile[]> = {
  "Plex Regular": mapFontFiles(REGULAR),
  "Plex Italic": mapFontFiles(ITALIC),
  "Plex Medium": mapFontFiles(MEDIUM),
  "Plex SemiBold": mapFontFiles(SEMIBOLD),
  "Serif Regular": titleFontFiles(REGULAR),
  "Serif Italic": titleFontFiles(ITALIC),
  "Serif SemiBold": titleFontFiles(SEMIBOLD),
};

/**
 * The subsets that only pages whose text needs them load: each has a style sheet,
 * /fonts/fonts-<subset>.css.
 */
export const EXTRA_SUBSETS = [
  "latin-ext",
  "arabic",
  "hebrew",
  "cyrillic",
  "cyrillic-ext",
  "greek",
  "vietnamese",
] as const;

/** Which of `EXTRA_SUBSETS` a page needs to print `text`. */
export function extraSubsets(text: string): Subset[] {
  const subsets = Object.entries(RANGES) as [Subset, readonly string[]][];
  const needed = new Set(
    [...new Set(text)].map((letter) => {
      const codePoint = letter.codePointAt(0) ?? 0;
      return subsets.find(([, ranges]) => isInRanges(codePoint, ranges))?.[0];
    }),
  );
  return EXTRA_SUBSETS.filter((subset) => needed.has(subset));
}

/** The files that the live map draws `text` with, and no others; paths begin at the site's root. */
export function filesForText(text: string): MapFontFiles {
  const letters = [...new Set(text)].map((letter) => letter.codePointAt(0) ?? 0);
  return Object.fromEntries(
    MAP_FONTS.map((font) => {
      const files = FONT_FILES[font];
      const used = new Set(
        letters.map((letter) => files.find((file) => isInRanges(letter, file.unicodeRange))),
      );
      const faces = files.filter((file) => used.has(file));
      return [
        font,
        faces.map(({ file, unicodeRange }) => ({
          url: `/fonts/${file}`,
          "unicode-range": [...unicodeRange],
        })),
      ];
    }),
  );
}

/**
 * Letters that Plex lacks come first, out of the serif: a range of Plex has them without a glyph.
 */
function mapFontFiles({ plex, serif, sibling }: Faces): FontFile[] {
  return [...onlyIn(SERIF, serif), ...family(PLEX, plex), ...siblings(sibling)];
}

function titleFontFiles({ plex, serif, sibling }: Faces): FontFile[] {
  return [...onlyIn(PLEX, plex), ...family(SERIF, serif), ...siblings(sibling)];
}

function family(name: string, face: string): FontFile[] {
  return EUROPEAN.map((subset) => fontFile(name, subset, face, UNICODE_RANGES[subset]));
}

function onlyIn(name: keyof typeof ONLY_IN, face: string): FontFile[] {
  const ranges = Object.entries(ONLY_IN[name]) as [Subset, string][];
  return ranges.map(([subset, range]) => fontFile(name, subset, face, range));
}

function siblings(face: string): FontFile[] {
  return (["arabic", "hebrew"] as const).map((subset) =>
    fontFile(`${PLEX}-${subset}`, subset, face, UNICODE_RANGES[subset]),
  );
}

function fontFile(family: string, subset: Subset, face: string, range: string): FontFile {
  return { file: `${family}-${subset}-${face}.woff2`, unicodeRange: range.split(",") };
}
