/** Writes the pictures that stand in for the live map: `public/_pictures/`. */
import { join } from "node:path";
import { buildPictures } from "../../lib/picture/build-pictures.ts";
import type { PictureManifest } from "../../lib/picture/waypoint-picture.ts";
import { createOutlineText } from "../../lib/type/outline-text.ts";
import type { StoryMaps } from "./load-maps.ts";
import { replaceFiles } from "./replace-files.ts";

const PUBLIC = "public";
const PICTURES = join(PUBLIC, "_pictures");

/**
 * Draws all pictures of some stories, and removes those of other ones. Throws where one cannot be
 * drawn.
 */
export function writePictures(
  maps: readonly StoryMaps[],
  replace: typeof replaceFiles = replaceFiles,
): void {
  const outline = createOutlineText();
  const manifest: PictureManifest = {};
  const files = new Map<string, string>();
  for (const { story, map, locators } of maps) {
    const { pictures, files: drawn } = buildPictures(map, outline);
    for (const { path, body } of [...drawn, ...locators.files]) files.set(join(PUBLIC, path), body);
    manifest[story.id] = pictures;
  }
  files.set(join(PICTURES, "manifest.json"), JSON.stringify(manifest));
  replace(PICTURES, files);
}
