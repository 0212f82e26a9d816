/** Writes the pictures that stand in for the live map: `public/_pictures/`. */
import { join } from "node:path";
import type { PictureManifest } from "../../lib/picture/waypoint-picture.ts";
import type { StoryMaps } from "../files/load-maps.ts";
import { replaceFiles } from "../files/replace-files.ts";
import type { Drawn } from "./drawing-task.ts";

const PUBLIC = "public";
const PICTURES = join(PUBLIC, "_pictures");

/** Writes all drawn pictures and locators of some stories, and removes those of other ones. */
export function writePictures(
  maps: readonly Pick<StoryMaps, "story" | "locators">[],
  drawn: readonly Drawn[],
  replace: typeof replaceFiles = replaceFiles,
): void {
  const manifest: PictureManifest = {};
  const files = new Map<string, string>();
  for (const { story, locators } of maps) {
    manifest[story.id] = {};
    for (const { path, body } of locators.files) files.set(join(PUBLIC, path), body);
  }
  for (const { kind, story, made } of drawn) {
    if (kind !== "pictures") continue;
    for (const { path, body } of made.files) files.set(join(PUBLIC, path), body);
    Object.assign(manifest[story] ?? {}, made.pictures);
  }
  files.set(join(PICTURES, "manifest.json"), JSON.stringify(manifest));
  replace(PICTURES, files);
}
