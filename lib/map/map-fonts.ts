import type { StyleSpecification } from "maplibre-gl";

const PLEX = "ibm-plex-sans";

/** Names that a style gives to the map's fonts; each is a list of our own files. */
export const MAP_FONTS = ["Plex Regular", "Plex Italic", "Plex Medium", "Plex SemiBold"] as const;
export type MapFont = (typeof MAP_FONTS)[number];

/** One font file under /fonts, and the code points it is for, as in CSS. */
export interface FontFile {
  file: string;
  unicodeRange: readonly string[];
}

/** Which code points each file has; the same as in the font packages (tested). */
export const UNICODE_RANGES = {
  latin:
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
  "latin-ext":
    "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
  arabic:
    "U+0600-06FF,U+0750-077F,U+0870-088E,U+0890-0891,U+0897-08E1,U+08E3-08FF,U+200C-200E,U+2010-2011,U+204F,U+2E41,U+FB50-FDFF,U+FE70-FE74,U+FE76-FEFC,U+102E0-102FB,U+10E60-10E7E,U+10EC2-10EC4,U+10EFC-10EFF,U+1EE00-1EE03,U+1EE05-1EE1F,U+1EE21-1EE22,U+1EE24,U+1EE27,U+1EE29-1EE32,U+1EE34-1EE37,U+1EE39,U+1EE3B,U+1EE42,U+1EE47,U+1EE49,U+1EE4B,U+1EE4D-1EE4F,U+1EE51-1EE52,U+1EE54,U+1EE57,U+1EE59,U+1EE5B,U+1EE5D,U+1EE5F,U+1EE61-1EE62,U+1EE64,U+1EE67-1EE6A,U+1EE6C-1EE72,U+1EE74-1EE77,U+1EE79-1EE7C,U+1EE7E,U+1EE80-1EE89,U+1EE8B-1EE9B,U+1EEA1-1EEA3,U+1EEA5-1EEA9,U+1EEAB-1EEBB,U+1EEF0-1EEF1",
  hebrew: "U+0307-0308,U+0590-05FF,U+200C-2010,U+20AA,U+25CC,U+FB1D-FB4F",
} as const;

/** The files of each map font, first match wins. The Arabic and Hebrew siblings have no italic: upright stands in. */
export const FONT_FILES: Record<MapFont, readonly FontFile[]> = {
  "Plex Regular": fontFiles(PLEX, "400-normal", "400-normal"),
  "Plex Italic": fontFiles(PLEX, "400-italic", "400-normal"),
  "Plex Medium": fontFiles(PLEX, "500-normal", "500-normal"),
  "Plex SemiBold": fontFiles(PLEX, "600-normal", "600-normal"),
};

/** The `font-faces` of a style; `base` is put before every path. */
export function fontFaces(base: string): NonNullable<StyleSpecification["font-faces"]> {
  return Object.fromEntries(
    MAP_FONTS.map((font) => [
      font,
      FONT_FILES[font].map(({ file, unicodeRange }) => ({
        url: `${base}/fonts/${file}`,
        "unicode-range": [...unicodeRange],
      })),
    ]),
  );
}

/** The files of a face, e.g. "500-normal", of a Latin family, and those of its Arabic and Hebrew `sibling`. */
export function fontFiles(family: string, face: string, sibling: string): FontFile[] {
  const ranges = (subset: keyof typeof UNICODE_RANGES) => UNICODE_RANGES[subset].split(",");
  return [
    { file: `${family}-latin-${face}.woff2`, unicodeRange: ranges("latin") },
    { file: `${family}-latin-ext-${face}.woff2`, unicodeRange: ranges("latin-ext") },
    { file: `${PLEX}-arabic-arabic-${sibling}.woff2`, unicodeRange: ranges("arabic") },
    { file: `${PLEX}-hebrew-hebrew-${sibling}.woff2`, unicodeRange: ranges("hebrew") },
  ];
}
