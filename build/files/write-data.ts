/** Writes what pages and browsers load beside the text. */
import { join } from "node:path";
import { loadSite } from "../../lib/content/load-site.ts";
import type { World } from "../../lib/map/document/document.ts";
import type { PlaceStateLabels } from "../../lib/map/labels/place-labels.ts";
import { layoutCss } from "../../lib/map/layout-css.ts";
import { themeCss } from "../../lib/map/theme.ts";
import type { ManifestEntry } from "../../lib/picture/locator/locator-files.ts";
import type { Problem } from "../../lib/story/problem.ts";
import type { Site } from "../../lib/story/site.ts";
import type { Story } from "../../lib/story/story.ts";
import { contentVersion } from "./content-version.ts";
import { createBuildMaps, type StoryMaps } from "./load-maps.ts";
import { loadStories } from "./load-stories.ts";
import { replaceFiles, writeChanged } from "./replace-files.ts";
import { loadSiteFiles, type SiteFiles } from "./site-files.ts";
import { writeTiles } from "./write-tiles.ts";

const PUBLIC = "public";
const DATA = join(PUBLIC, "_data");

/** What a site is built from. */
export interface Content {
  site: Site;
  stories: Story[];
  world: World;
}

/** Loads a content folder, without drafts if `drafts` is false: all of it, or all problems. */
export function loadContent(
  root: string,
  options: { drafts: boolean },
): Content | { problems: Problem[] } {
  const loaded = loadSite(root);
  const { stories, world, problems } = loadStories(root, options);
  if ("problems" in loaded) return { problems: [...loaded.problems, ...problems] };
  if (world === null || problems.length > 0) return { problems };
  return { site: loaded.site, stories, world };
}

/**
 * Builds the maps of a content folder's stories with these labels, and writes them as `writeMaps`
 * does.
 */
export function writeData(
  root: string,
  { site, stories, world }: Content,
  place: PlaceStateLabels,
): StoryMaps[] {
  const buildMaps = createBuildMaps(place);
  const maps = stories.map((story) => buildMaps(story, world));
  writeMaps(maps, loadSiteFiles(root, site));
  writeVersion(contentVersion(root));
  return maps;
}

/**
 * Writes `public/_data/` and `public/_tiles/` from the maps of stories, `app/theme.css` from the
 * site, and `app/layout.css`.
 */
export function writeMaps(
  maps: readonly StoryMaps[],
  site: SiteFiles | null,
  replace: typeof replaceFiles = replaceFiles,
  keptTiles: ReadonlySet<string> = new Set(),
): void {
  const manifest: Record<string, ManifestEntry> = {};
  const files = new Map<string, string | Uint8Array>();
  for (const { story, map, locators } of maps) {
    for (const { path, body } of map.files) files.set(join(PUBLIC, path), body);
    for (const { path, body } of locators.files) writeChanged(join(PUBLIC, path), body);
    manifest[story.id] = manifestEntry({ map, locators });
  }
  if (site !== null && site.site.logo !== null && site.logo !== null)
    files.set(join(PUBLIC, site.site.logo.path), site.logo);
  files.set(join(DATA, "manifest.json"), JSON.stringify(manifest));
  replace(DATA, files);
  writeTiles(
    PUBLIC,
    maps.flatMap(({ map }) => map.tileFolders),
    keptTiles,
  );
  writeChanged("app/layout.css", layoutCss());
  if (site === null) return;
  writeChanged("app/theme.css", themeCss(site.site.accent));
}

/** A story's entry in the manifest. */
export function manifestEntry({ map, locators }: Omit<StoryMaps, "story">): ManifestEntry {
  return { document: map.path, locators: locators.pictures };
}

/** Writes `app/content-version.js`: at another version the dev server sends open pages anew. */
export function writeVersion(version: string): void {
  writeChanged(
    "app/content-version.js",
    `export const contentVersion = ${JSON.stringify(version)};\n`,
  );
}
