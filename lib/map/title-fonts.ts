import { type FontFile, fontFiles, type MapFont } from "./map-fonts.ts";

/** The page's serif faces, for titles in pictures; the live map never draws with them. */
export const TITLE_FONTS = ["Serif Regular", "Serif Italic", "Serif SemiBold"] as const;
export type TitleFont = (typeof TITLE_FONTS)[number];

/** Every font that a picture is lettered with. */
export type PictureFont = MapFont | TitleFont;

/** The files of each serif face, first match wins. Arabic and Hebrew letters come from the map's upright faces. */
export const TITLE_FONT_FILES: Record<TitleFont, readonly FontFile[]> = {
  "Serif Regular": fontFiles("source-serif-4", "400-normal", "400-normal"),
  "Serif Italic": fontFiles("source-serif-4", "400-italic", "400-normal"),
  "Serif SemiBold": fontFiles("source-serif-4", "600-normal", "600-normal"),
};
