import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { excerpt } from "../../lib/content/excerpt.ts";
import { listStories } from "../../lib/content/list-stories.ts";
import { loadWorldBasemap } from "../../lib/content/load-basemap.ts";
import { loadSite } from "../../lib/content/load-site.ts";
import { loadStory } from "../../lib/content/load-story.ts";
import { type MovedChapters, movedChapters } from "../../lib/content/moved-chapters.ts";
import type { ShownProblem } from "../../lib/content/preview.ts";
import { fileReader, type Reader } from "../../lib/content/reader.ts";
import type { World } from "../../lib/map/document.ts";
import { rememberLabels } from "../../lib/map/labels/remember-labels.ts";
import type { Problem } from "../../lib/story/problem.ts";
import type { Story } from "../../lib/story/story.ts";
import { createBuildMaps, type StoryMaps } from "../load-maps.ts";
import { loadSiteFiles, type SiteFiles } from "../site-files.ts";
import { fingerprint } from "./fingerprint.ts";

/** What a content folder shows now. */
export interface ContentNow {
  /** Each story as it last was without a problem. */
  stories: GoodStory[];
  /** The last without a problem; null where there was none yet. */
  site: SiteFiles | null;
  problems: ShownProblem[];
}

/** The last version of a story without a problem. */
export interface GoodStory {
  maps: StoryMaps;
  /** Where chapters went that it once had. */
  moved: MovedChapters;
}

/** A story while it is written. */
interface Written {
  /** Fingerprint of what was read last. */
  read: string;
  problems: Problem[];
  good: (GoodStory & { made: string }) | null;
  build(story: Story, world: World): StoryMaps;
}

/**
 * A content folder that is read again and again while it is written. What has a problem stays as it last was without
 * one; what has not changed is neither read nor made anew.
 */
export class PreviewContent {
  readonly #root: string;
  readonly #reader: Reader = { ...fileReader, kept: new Map() };
  readonly #stories = new Map<string, Written>();
  #site: SiteFiles | null = null;
  #world: World | null = null;
  /** Counts the versions of the world map. */
  #worlds = 0;

  constructor(root: string) {
    this.#root = root;
  }

  /** Reads the folder as it stands now. Throws only for a disk that fails or a bug. */
  read(): ContentNow {
    const problems = [...this.#readSite(), ...this.#readWorld()];
    const ids = this.#storyIds();
    for (const id of [...this.#stories.keys()]) if (!ids.includes(id)) this.#stories.delete(id);
    for (const id of ids) problems.push(...this.#readStory(id));
    return {
      stories: ids.flatMap((id) => this.#stories.get(id)?.good ?? []),
      site: this.#site,
      problems: problems.map((problem) => ({ ...problem, excerpt: this.#excerpt(problem) })),
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
    // The reader gives what it has kept where a file has not changed.
    if (before?.land !== land || before.borders !== borders || before.water !== water)
      this.#worlds++;
    this.#world = loaded.basemap;
    return [];
  }

  /** A story whose story.yaml is gone misses a file; one whose chapters are gone, too, is gone itself. */
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
    const loaded = loadStory(this.#root, id, this.#reader);
    story.problems = "problems" in loaded ? loaded.problems : [];
    if ("story" in loaded) story.good = this.#goodOf(loaded.story, world, story);
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

  #excerpt(problem: Problem): string {
    const file = join(dirname(this.#root), problem.file);
    return existsSync(file) ? excerpt(problem, readFileSync(file, "utf8")) : "";
  }
}

function startStory(): Written {
  const labels = rememberLabels();
  const build = createBuildMaps(labels.place);
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

/** All of a story that its maps are made of: the prose is not. */
function withoutWords(story: Story): object {
  const chapters = story.chapters.map(({ id, passages }) => ({
    id,
    waypoints: passages.map(({ waypoint }) => ({ id: waypoint.id, map: waypoint.map })),
  }));
  return { ...story, chapters };
}
