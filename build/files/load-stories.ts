import { loadWorldBasemap } from "../../lib/content/load-basemap.ts";
import { loadStory } from "../../lib/content/load-story.ts";
import { listStories } from "../../lib/content/reading/list-stories.ts";
import type { World } from "../../lib/map/document/document.ts";
import { withoutDrafts } from "../../lib/story/drafts.ts";
import type { Problem } from "../../lib/story/problem.ts";
import type { Story } from "../../lib/story/story.ts";

/** The stories of a content folder that have no problem. */
export interface LoadedStories {
  stories: Story[];
  /** The ground under all stories; null where it has problems. */
  world: World | null;
  problems: Problem[];
}

/** Loads the stories of a content folder, drafts if `drafts` says so. */
export function loadStories(root: string, { drafts } = { drafts: true }): LoadedStories {
  const basemap = loadWorldBasemap(root);
  if ("problems" in basemap) return { stories: [], world: null, problems: basemap.problems };
  const problems: Problem[] = [];
  const stories = listStories(root).flatMap((id): Story[] => {
    const loaded = loadStory(root, id);
    if ("problems" in loaded) {
      for (const problem of loaded.problems) problems.push(problem);
      return [];
    }
    const story = drafts ? loaded.story : withoutDrafts(loaded.story);
    return story === null ? [] : [story];
  });
  return { stories, world: basemap.basemap, problems };
}
