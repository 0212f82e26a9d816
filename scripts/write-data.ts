/** Writes what pages and browsers load beside the text. */
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { listStories } from "../lib/content/list-stories.ts";
import { loadWorldBasemap } from "../lib/content/load-basemap.ts";
import { loadSite } from "../lib/content/load-site.ts";
import { loadStory } from "../lib/content/load-story.ts";
import { createMeasureText } from "../lib/content/measure-text.ts";
import { createOutlineText } from "../lib/content/outline-text.ts";
import { buildMapFiles } from "../lib/map/document.ts";
import { buildLocators, type ManifestEntry } from "../lib/map/locator-files.ts";
import { themeCss } from "../lib/map/theme.ts";
import type { Problem } from "../lib/story/problem.ts";

const PUBLIC = "public";
const DATA = join(PUBLIC, "_data");

/**
 * Writes `public/_data/`, `app/theme.css` and `app/content-version.js` from a content folder, and returns
 * all problems of it. What has a problem is left out; the rest is written.
 */
export function writeData(root: string): Problem[] {
  const problems: Problem[] = [];
  const collect = <T extends object>(loaded: T | { problems: Problem[] }): T | null => {
    if (!("problems" in loaded)) return loaded;
    problems.push(...loaded.problems);
    return null;
  };
  const site = collect(loadSite(root))?.site;
  const world = collect(loadWorldBasemap(root))?.basemap;
  const measure = createMeasureText();
  const outline = createOutlineText();
  const manifest: Record<string, ManifestEntry> = {};
  const files = new Map<string, string>();
  for (const id of listStories(root)) {
    const story = collect(loadStory(root, id))?.story;
    if (story === undefined || world === undefined) continue;
    const map = buildMapFiles(story, world, measure);
    const locators = buildLocators(story, world, outline);
    for (const { path, body } of [...map.files, ...locators.files])
      files.set(join(PUBLIC, path), body);
    manifest[id] = { document: map.path, locators: locators.pictures };
    for (const unplaced of map.unplaced) {
      console.warn(`${id}: an annotation has no room on the map: ${JSON.stringify(unplaced)}`);
    }
  }
  files.set(join(DATA, "manifest.json"), JSON.stringify(manifest));
  replaceData(files);
  if (site !== undefined) writeChanged("app/theme.css", themeCss(site.accent));
  const version = JSON.stringify(contentVersion(root));
  writeChanged("app/content-version.js", `export const contentVersion = ${version};\n`);
  return problems;
}

/** Writes the files first and then removes what is left of the last time, so that an open page never misses one. */
function replaceData(files: ReadonlyMap<string, string>): void {
  for (const [path, body] of files) writeChanged(path, body);
  for (const name of readdirSync(DATA, { recursive: true, encoding: "utf8" })) {
    const path = join(DATA, name);
    if (statSync(path).isFile() && !files.has(path)) rmSync(path);
  }
}

/** Writes a file only where its text changes: the dev server follows every write. */
function writeChanged(path: string, body: string): void {
  if (existsSync(path) && readFileSync(path, "utf8") === body) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, body);
}

/** Changes whenever a file of the content does. */
function contentVersion(root: string): string {
  const hash = createHash("sha256").update(root);
  for (const name of readdirSync(root, { recursive: true, encoding: "utf8" }).sort()) {
    const { mtimeMs, size } = statSync(join(root, name));
    hash.update(`${name} ${mtimeMs} ${size}\n`);
  }
  return hash.digest("hex").slice(0, 12);
}
