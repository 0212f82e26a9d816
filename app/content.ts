import { readFileSync } from "node:fs";
import { listStories } from "@/lib/content/list-stories.ts";
import { loadSite } from "@/lib/content/load-site.ts";
import { loadStory } from "@/lib/content/load-story.ts";
import type { ManifestEntry } from "@/lib/map/locator-files.ts";
import { formatProblem } from "@/lib/story/problem.ts";
import type { Site } from "@/lib/story/site.ts";
import { contentVersion } from "./content-version.js";

/** The content folder: CONTENT_ROOT, else `content`. */
export const contentRoot = process.env.CONTENT_ROOT ?? "content";

/** What was read at this version of the content: a story is read once, not once a page. */
const kept = new Map<string, unknown>();

function once<T>(what: string, read: () => T): T {
  const key = `${contentVersion} ${what}`;
  if (!kept.has(key)) kept.set(key, read());
  return kept.get(key) as T;
}

/** Reads site.yaml. Throws with its problems, since no page can be made without it. */
export function site(): Site {
  const loaded = once("site", () => loadSite(contentRoot));
  if ("problems" in loaded) throw new Error(loaded.problems.map(formatProblem).join("\n"));
  return loaded.site;
}

/** Ids of all stories. */
export const storyIds = () => once("stories", () => listStories(contentRoot));

/** Reads one story: the story, or its problems. */
export const story = (id: string) => once(`story ${id}`, () => loadStory(contentRoot, id));

/** Path of a story's map document under the site's root. */
export const mapUrl = (id: string) => manifestEntry(id).document;

/** The locators of a story's waypoints. */
export const locators = (id: string) => manifestEntry(id).locators;

/** What scripts/write-data.ts has written for a story. */
function manifestEntry(id: string): ManifestEntry {
  const manifest: Record<string, ManifestEntry> = JSON.parse(
    readFileSync("public/_data/manifest.json", "utf8"),
  );
  const entry = manifest[id];
  if (entry === undefined)
    throw new Error(`manifestEntry: "${id}" expected in the manifest, none found`);
  return entry;
}
