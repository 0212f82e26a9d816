import type { World } from "../../map/document/document.ts";
import { partWithin } from "../../map/ground.ts";
import { contentHash, type MapFile } from "../../map/map-file.ts";
import type { Bounds } from "../../story/geography.ts";
import type { Story } from "../../story/story.ts";
import type { OutlineText } from "../../type/text-outline.ts";
import { buildLocator } from "./build-locator.ts";
import { locatorNames } from "./locator-names.ts";
import { renderLocator } from "./locator-picture.ts";

/** The locator of a waypoint: a picture of the wider region with the frame in it. */
export interface LocatorPicture {
  /** Path under the site's root, without base path. */
  path: string;
  /** Names that the picture shows. */
  names: string[];
}

/** The locators of a story, by waypoint, and their files; those with a wide frame have none. */
export interface Locators {
  pictures: Record<string, LocatorPicture>;
  files: MapFile[];
}

/** A story's entry in `/_data/manifest.json`: see docs/contracts.md. */
export interface ManifestEntry {
  /** Path of the story's map document under the site's root. */
  document: string;
  /** By waypoint; those with a wide frame have none. */
  locators: Record<string, LocatorPicture>;
}

/**
 * Draws the locators of a story, one for each frame that needs one; waypoints with the same frame
 * share it.
 */
export function buildLocators(story: Story, world: World, outline: OutlineText): Locators {
  const pictures: Record<string, LocatorPicture> = {};
  const files = new Map<string, MapFile>();
  const drawn = new Map<string, LocatorPicture | null>();
  for (const { waypoint } of story.chapters.flatMap(({ passages }) => passages)) {
    const frame = waypoint.map.frames.wide;
    const key = JSON.stringify(frame);
    if (!drawn.has(key)) {
      const hasLand = (bounds: Bounds) => partWithin(world.land, bounds).features.length > 0;
      const locator = buildLocator(frame, story.region, hasLand);
      if (locator === null) drawn.set(key, null);
      else {
        const names = locatorNames(story.places, locator, outline);
        const file = pictureFile(story.id, renderLocator(locator, world, names));
        files.set(file.path, file);
        drawn.set(key, { path: file.path, names: names.map(({ name }) => name) });
      }
    }
    const picture = drawn.get(key) ?? null;
    if (picture !== null) pictures[waypoint.id] = picture;
  }
  return { pictures, files: [...files.values()] };
}

function pictureFile(story: string, body: string): MapFile {
  return { path: `/_pictures/${story}/locator.${contentHash(body)}.svg`, body };
}
