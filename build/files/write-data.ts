/** Writes what pages and browsers load beside the text. */
import { join } from "node:path";
import { loadSite } from "../../lib/content/load-site.ts";
import { layoutCss } from "../../lib/map/layout-css.ts";
import { chosenThemeCss, themeCss } from "../../lib/map/theme.ts";
import type { ManifestEntry } from "../../lib/picture/locator/locator-files.ts";
import type { Problem } from "../../lib/story/problem.ts";
import type { Site } from "../../lib/story/site.ts";
import { contentVersion } from "./content-version.ts";
import { loadMaps, type StoryMaps } from "./load-maps.ts";
import { replaceFiles, writeChanged } from "./replace-files.ts";
import { loadSiteFiles, type SiteFiles } from "./site-files.ts";
import { writeTiles } from "./write-tiles.ts";

const PUBLIC = "public";
const DATA = join(PUBLIC, "_data");

/**
 * Loads a content folder and writes it as `writeMaps` does, without drafts if `drafts` is false. Returns the site (null
 * where it has problems) and all problems.
 */
export function writeData(
  root: string,
  options = { drafts: true },
): {
  maps: StoryMaps[];
  site: Site | null;
  problems: Problem[];
} {
  const loaded = loadSite(root);
  const site = "site" in loaded ? loaded.site : null;
  const { maps, problems } = loadMaps(root, options);
  writeMaps(maps, site && loadSiteFiles(root, site));
  writeVersion(contentVersion(root));
  const own = "problems" in loaded ? loaded.problems : [];
  return { maps, site, problems: [...own, ...problems] };
}

/**
 * Writes `public/_data/` and `public/_tiles/` from the maps of stories, `app/theme.css` and `app/embed-theme.css` from the site, and
 * `app/layout.css`.
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
  writeChanged("app/embed-theme.css", chosenThemeCss(site.site.accent));
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
