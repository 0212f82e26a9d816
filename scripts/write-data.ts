/** Writes what pages and browsers load beside the text. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadSite } from "../lib/content/load-site.ts";
import type { ManifestEntry } from "../lib/map/locator-files.ts";
import { chosenThemeCss, themeCss } from "../lib/map/theme.ts";
import type { Problem } from "../lib/story/problem.ts";
import type { Site } from "../lib/story/site.ts";
import { contentVersion } from "./content-version.ts";
import { loadMaps, type StoryMaps } from "./load-maps.ts";
import { replaceFiles, writeChanged } from "./replace-files.ts";

const PUBLIC = "public";
const DATA = join(PUBLIC, "_data");

/**
 * Writes `public/_data/`, `app/theme.css`, `app/embed-theme.css` and `app/content-version.js` from a content folder.
 * Returns the maps of its stories, the site (null where it has problems) and all problems. What has a problem is left
 * out; the rest is written.
 */
export function writeData(root: string): {
  maps: StoryMaps[];
  site: Site | null;
  problems: Problem[];
} {
  const loaded = loadSite(root);
  const site = "site" in loaded ? loaded.site : null;
  const { maps, problems } = loadMaps(root);
  const manifest: Record<string, ManifestEntry> = {};
  const files = new Map<string, string | Uint8Array>();
  for (const { story, map, locators } of maps) {
    for (const { path, body } of map.files) files.set(join(PUBLIC, path), body);
    for (const { path, body } of locators.files) writeChanged(join(PUBLIC, path), body);
    manifest[story.id] = { document: map.path, locators: locators.pictures };
  }
  if (site !== null && site.logo !== null) {
    files.set(join(PUBLIC, site.logo.path), readFileSync(join(root, site.logo.file)));
  }
  files.set(join(DATA, "manifest.json"), JSON.stringify(manifest));
  replaceFiles(DATA, files);
  if (site !== null) {
    writeChanged("app/theme.css", themeCss(site.accent));
    writeChanged("app/embed-theme.css", chosenThemeCss(site.accent));
  }
  const version = JSON.stringify(contentVersion(root));
  writeChanged("app/content-version.js", `export const contentVersion = ${version};\n`);
  const own = "problems" in loaded ? loaded.problems : [];
  return { maps, site, problems: [...own, ...problems] };
}
