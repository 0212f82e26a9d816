import type { Chapter } from "./chapter.ts";

/** The ids under which a story's parts answer, those from before a renaming among them. */
export interface StoryAddresses {
  /** Each is a page: the chapters' ids, then their aliases. */
  chapters: string[];
  /**
   * Each is a place on every page of the story, as `#id`: the ids and aliases of waypoints within
   * chapters.
   */
  waypoints: string[];
}

/** Lists the addresses of these chapters of a story. */
export function listAddresses(chapters: readonly Chapter[]): StoryAddresses {
  const inner = chapters.flatMap(({ passages }) => passages.slice(1));
  return {
    chapters: [...chapters.map(({ id }) => id), ...chapters.flatMap(({ aliases }) => aliases)],
    waypoints: [
      ...inner.map(({ waypoint }) => waypoint.id),
      ...inner.flatMap(({ waypoint }) => waypoint.aliases),
    ],
  };
}
