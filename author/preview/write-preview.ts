import { dirname } from "node:path";
import { writeChanged } from "../../build/files/replace-files.ts";
import { manifestEntry, writeMaps, writeVersion } from "../../build/files/write-data.ts";
import { contentHash } from "../../lib/map/map-file.ts";
import type { ContentNow } from "./preview-content.ts";
import { PREVIEW_FILE, type Preview } from "./preview-file.ts";
import { GENERATIONS, keepGenerations } from "./replace-generation.ts";

/** A page that is just being opened names the files of the version before. */
const replace = keepGenerations(dirname(PREVIEW_FILE));

/** The folders of tiles of the last versions, the latest first. */
let tiles: string[][] = [];

function keptTiles(now: string[]): Set<string> {
  tiles = [now, ...tiles].slice(0, GENERATIONS);
  return new Set(tiles.flat());
}

/** Writes the files of the dev server's pages, and has it send the open pages anew. */
export function writePreview({ stories, site, problems }: ContentNow, pictures: string): void {
  const preview: Preview = {
    site: site?.site ?? null,
    stories: Object.fromEntries(
      stories.map(({ maps, moved }) => [
        maps.story.id,
        { story: maps.story, map: manifestEntry(maps), moved },
      ]),
    ),
    problems,
  };
  writeMaps(
    stories.map(({ maps }) => maps),
    site,
    replace,
    keptTiles(stories.flatMap(({ maps }) => maps.map.tileFolders.map(({ path }) => path))),
  );
  const text = JSON.stringify(preview);
  writeChanged(PREVIEW_FILE, text);
  // Last: the pages read the other files.
  writeVersion(contentHash(text + pictures));
}
