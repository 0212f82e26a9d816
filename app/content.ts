import { existsSync, readFileSync } from "node:fs";
import { PREVIEW_FILE, type Preview } from "@/author/preview/preview-file.ts";
import { loadSite } from "@/lib/content/load-site.ts";
import { loadStory } from "@/lib/content/load-story.ts";
import { listStories } from "@/lib/content/reading/list-stories.ts";
import type {
  DownloadManifest,
  WaypointDownloads,
} from "@/lib/picture/download/waypoint-download.ts";
import type { ManifestEntry } from "@/lib/picture/locator/locator-files.ts";
import type { StoryMap } from "@/lib/picture/render-waypoint-map.ts";
import type { PictureManifest, WaypointPictures } from "@/lib/picture/waypoint-picture.ts";
import { withoutDrafts } from "@/lib/story/drafts.ts";
import { type Problem, printProblem } from "@/lib/story/problem.ts";
import type { Site } from "@/lib/story/site.ts";
import type { Story } from "@/lib/story/story.ts";
import { contentVersion } from "./content-version.js";

export { contentVersion };

/** The content folder: CONTENT_ROOT, else `content`. */
const contentRoot = process.env.CONTENT_ROOT ?? "content";

/** In dev the content is read by author/dev.ts, which keeps what was last without a problem. */
const isDev = process.env.NODE_ENV === "development";

/** What was read at this version of the content: a story is read once, not once a page. */
const kept = new Map<string, unknown>();

function once<T>(what: string, read: () => T): T {
  const key = `${contentVersion} ${what}`;
  if (!kept.has(key)) kept.set(key, read());
  return kept.get(key) as T;
}

/** What the dev server shows. */
export function preview(): Preview {
  return once("preview", () => JSON.parse(readFileSync(PREVIEW_FILE, "utf8")));
}

/** Reads site.yaml. Throws with its problems, since no page can be made without it. */
export function site(): Site {
  const shown = isDev ? preview().site : null;
  if (shown !== null) return shown;
  const loaded = once("site", () => loadSite(contentRoot));
  if ("problems" in loaded) throw new Error(loaded.problems.map(printProblem).join("\n"));
  return loaded.site;
}

/** Whether drafts have pages: in the dev server, and in what `npm run build -- --drafts` writes. */
const withDrafts = isDev || process.env.DRAFTS === "1";

/** Ids of all stories that have pages. */
export function storyIds(): string[] {
  const shown = isDev ? Object.keys(preview().stories) : [];
  const ids = () => [...shown, ...listStories(contentRoot).filter((id) => read(id) !== null)];
  return once("stories", () => [...new Set(ids())]);
}

/**
 * Returns a story or its problems. A draft that is left out returns an empty list. In dev: the last
 * version without problems.
 */
export function story(id: string): { story: Story } | { problems: Problem[] } {
  const shown = isDev ? preview().stories[id] : undefined;
  return shown ?? read(id) ?? { problems: [] };
}

/** Reads a story from its files; null where it is a draft and drafts are left out. */
function read(id: string): ReturnType<typeof loadStory> | null {
  return once(`story ${id}`, () => {
    const loaded = loadStory(contentRoot, id);
    if (withDrafts || "problems" in loaded) return loaded;
    const published = withoutDrafts(loaded.story);
    return published && { ...loaded, story: published };
  });
}

/**
 * Id of the chapter that an address opens at; null where the story has none such. In dev the
 * address of a chapter that was renamed or taken out while the server ran opens at what is in its
 * place.
 */
export function openChapter({ id, chapters }: Story, asked: string): string | null {
  if (chapters.some((chapter) => chapter.id === asked)) return asked;
  return (isDev ? preview().stories[id]?.moved[asked] : undefined) ?? null;
}

/** Id of every story; one with problems has pages, too, which show them in dev. */
export const storyParams = () => storyIds().map((id) => ({ story: id }));

/** Story and id of every chapter that has pages. */
export function chapterParams(): { story: string; chapter: string }[] {
  return storyIds().flatMap((id) => {
    const loaded = story(id);
    if ("problems" in loaded) return [];
    return loaded.story.chapters.map((chapter) => ({ story: id, chapter: chapter.id }));
  });
}

/** Path of a story's map document under the site's root. */
export const mapUrl = (id: string) => manifestEntry(id).document;

/** What the maps of a story are drawn from, as build/files/write-data.ts has written it. */
export function storyMap(id: string): Omit<StoryMap, "outline"> {
  const read = (path: string) =>
    once(path, () => JSON.parse(readFileSync(`public${path}`, "utf8")));
  return { document: read(mapUrl(id)), data: read };
}

/** The locators of a story's waypoints. */
export const locators = (id: string) => manifestEntry(id).locators;

/** The pictures of a story's waypoints; of none while the dev server still draws them. */
export function pictures(id: string): WaypointPictures {
  const path = "public/_pictures/manifest.json";
  if (process.env.NODE_ENV === "development" && !existsSync(path)) return {};
  const manifest: PictureManifest = JSON.parse(readFileSync(path, "utf8"));
  return manifest[id] ?? {};
}

/** The maps of a story's waypoints for download; of none in the dev server, which makes none. */
export function downloads(id: string): WaypointDownloads {
  if (process.env.NODE_ENV === "development") return {};
  const manifest: DownloadManifest = JSON.parse(
    readFileSync("public/_pictures/downloads.json", "utf8"),
  );
  return manifest[id] ?? {};
}

/** What build/files/write-data.ts has written for a story. */
function manifestEntry(id: string): ManifestEntry {
  const shown = isDev ? preview().stories[id] : undefined;
  if (shown !== undefined) return shown.map;
  const manifest: Record<string, ManifestEntry> = JSON.parse(
    readFileSync("public/_data/manifest.json", "utf8"),
  );
  const entry = manifest[id];
  if (entry === undefined)
    throw new Error(`manifestEntry: "${id}" expected in the manifest, none found`);
  return entry;
}
