import type { StyleSpecification } from "maplibre-gl";
import type { MapFontFiles } from "../story/map-document.ts";

/** Names that a style gives to the map's fonts; each is a list of our own files. */
export const MAP_FONTS = ["Plex Regular", "Plex Italic", "Plex Medium", "Plex SemiBold"] as const;
export type MapFont = (typeof MAP_FONTS)[number];

/** The `font-faces` of a style; `base` is put before every path. */
export function fontFaces(
  fonts: MapFontFiles,
  base: string,
): NonNullable<StyleSpecification["font-faces"]> {
  return Object.fromEntries(
    Object.entries(fonts).map(([font, files]) => [
      font,
      files.map((file) => ({ ...file, url: base + file.url })),
    ]),
  );
}
