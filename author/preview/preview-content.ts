import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { createBuildMaps, type StoryMaps } from "../../build/files/load-maps.ts";
import { loadSiteFiles, type SiteFiles } from "../../build/files/site-files.ts";
import { loadWorldBasemap } from "../../lib/content/load-basemap.ts";
import { loadSite } from "../../lib/content/load-site.ts";
import { loadStory } from "../../lib/content/load-story.ts";
import { excerpt } from "../../lib/content/reading/excerpt.ts";
import { listStories } from "../../lib/content/reading/list-stories.ts";
import { fileReader, type Reader } from "../../lib/content/reading/reader.ts";
import type { World } from "../../lib/map/document/document.ts";
import { rememberLabels } from "../../lib/map/labels/remember-labels.ts";
import { rememberCuts } from "../../lib/map/tiles/remember-cuts.ts";
import type { Problem } from "../../lib/story/problem.ts";
import type { Story } from "../../lib/story/story.ts";
import { fingerprint } from "./fingerprint.ts";
import { type MovedChapters, movedChapters } from "./moved-chapters.ts";
import type { ShownProblem } from "./preview-file.ts";
import { mostOfEach, programFault } from "./program-fault.ts";

/** The content to show now. */
export interface ContentNow {
  /** The last version of each story that had no problem. */
  stories: GoodStory[];
  /** The last site that had no problem; null where there was none yet. */
  site: SiteFiles | null;
  problems: ShownProblem[];
}

/** The last version of a story without a problem. */
export interface GoodStory {
  maps: StoryMaps;
  /** The chapters that replace those it no longer has. */
  moved: MovedChapters;
}

/** A story while it is written. */
interface Written {
  /** Fingerprint of the files as last read. */
  read: string;
  problems: Problem[];
  good: (GoodStory & { made: string }) | null;
  build(story: Story, world: World): StoryMaps;
}

/**
 * A content folder that is read again and again while it is written. A story with a problem stays
 * at its last version without one; a story that has not changed is neither read nor built anew.
 */
export class PreviewContent {
  readonly #root: string;
  readonly #load: typeof loadStory;
  readonly #reader: Reader = { ...fileReader, kept: new Map() };
  readonly #stories = new Map<string, Written>();
  #site: SiteFiles | null = null;
  #world: World | null = null;
  /** Counts the versions of the world map. */
  #worlds = 0;

  /** `load` reads a story; tests pass another function. */
  constructor(root: string, load = loadStory) {
    this.#root = root;
    this.#load = load;
  }

  /**
   * Reads the folder. If our code throws at a part of it, that is a problem like any other, so that
   * no content ends the dev server. Throws only if a file is gone that was there a moment ago.
   */
  read(): ContentNow {
    const site = guarded(`${basename(this.#root)}/site.yaml`, () => this.#readSite());
    const world = guarded(`${basename(this.#root)}/world/land.geojson`, () => this.#readWorld());
    const ids = this.#storyIds();
    for (const id of [...this.#stories.keys()]) if (!ids.includes(id)) this.#stories.delete(id);
    const stories = ids.map((id) => this.#readStory(id));
    const problems = mostOfEach([site, world, ...stories].flat());
    const texts = new Map<string, string | null>();
    return {
      stories: ids.flatMap((id) => this.#stories.get(id)?.good ?? []),
      site: this.#site,
      problems: problems.map((problem) => ({ ...problem, excerpt: this.#excerpt(problem, texts) })),
    };
  }

  #readSite(): Problem[] {
    const loaded = loadSite(this.#root, this.#reader);
    if ("problems" in loaded) return loaded.problems;
    this.#site = loadSiteFiles(this.#root, loaded.site);
    return [];
  }

  #readWorld(): Problem[] {
    const loaded = loadWorldBasemap(this.#root, this.#reader);
    if ("problems" in loaded) return loaded.problems;
    const { land, borders, water } = loaded.basemap;
    const before = this.#world;
    // The reader returns the same object while a file has not changed.
    if (before?.land !== land || before.borders !== borders || before.water !== water)
      this.#worlds++;
    this.#world = loaded.basemap;
    return [];
  }

  /** A story without its story.yaml lacks a file; without its chapters, too, it is gone. */
  #storyIds(): string[] {
    const started = [...this.#stories.keys()].filter((id) =>
      this.#reader.list(`${this.#root}/${id}`).some((name) => name.endsWith(".mdx")),
    );
    return [...new Set([...listStories(this.#root, this.#reader), ...started])].sort();
  }

  #readStory(id: string): Problem[] {
    const story = this.#stories.get(id) ?? startStory();
    this.#stories.set(id, story);
    const world = this.#world;
    if (world === null) return [];
    const read = [
      fingerprint(join(this.#root, id)),
      this.#site?.site.language,
      this.#worlds,
    ].join();
    if (read === story.read) return story.problems;
    story.problems = guarded(`${basename(this.#root)}/${id}/story.yaml`, () => {
      const loaded = this.#load(this.#root, id, this.#reader);
      if ("problems" in loaded) return loaded.problems;
      story.good = this.#goodOf(loaded.story, world, story);
      return [];
    });
    story.read = read;
    return story.problems;
  }

  #goodOf(story: Story, world: World, { good, build }: Written): NonNullable<Written["good"]> {
    const made = JSON.stringify([this.#worlds, withoutWords(story)]);
    const ids = ({ chapters }: Story) => chapters.map(({ id }) => id);
    return {
      made,
      maps: good?.made === made ? { ...good.maps, story } : build(story, world),
      moved: good === null ? {} : movedChapters(ids(good.maps.story), ids(story), good.moved),
    };
  }

  /** `texts` holds the files that earlier problems have read. */
  #excerpt(problem: Problem, texts: Map<string, string | null>): string {
    const file = join(dirname(this.#root), problem.file);
    if (!texts.has(file)) texts.set(file, existsSync(file) ? readFileSync(file, "utf8") : null);
    const text = texts.get(file) ?? null;
    return text === null ? "" : excerpt(problem, text);
  }
}

/**
 * Returns the problems that `read` finds, or the error of our code as a problem. The error for a
 * file that is gone is thrown on.
 */
function guarded(file: string, read: () => Problem[]): Problem[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") throw error;
    console.error(error);
    return [programFault(file, error)];
  }
}

function startStory(): Written {
  const labels = rememberLabels();
  const build = createBuildMaps(labels.place, rememberCuts());
  return {
    read: "",
    problems: [],
    good: null,
    build(story, world) {
      const maps = build(story, world);
      labels.forget();
      return maps;
    },
  };
}

/** The parts of a story that its maps depend on: all but the prose. */
function withoutWords(story: Story): object {
  const chapters = story.chapters.map(({ id, passages }) => ({
    id,
    waypoints: passages.map(({ waypoint }) => ({ id: waypoint.id, map: waypoint.map })),
  }));
  return { ...story, chapters };
}
