import { listStories } from "../lib/content/list-stories.ts";
import { loadWorldBasemap } from "../lib/content/load-basemap.ts";
import { loadStory } from "../lib/content/load-story.ts";
import { createMeasureText } from "../lib/content/measure-text.ts";
import { createOutlineText } from "../lib/content/outline-text.ts";
import { buildMapFiles, type MapFiles } from "../lib/map/document.ts";
import { buildLocators, type Locators } from "../lib/map/locator-files.ts";
import type { Problem } from "../lib/story/problem.ts";
import type { Story } from "../lib/story/story.ts";

/** A story and all that its maps are made of. */
export interface StoryMaps {
  story: Story;
  map: MapFiles;
  locators: Locators;
}

/** Loads the stories of a content folder that have no problem, and builds their maps. Tells of annotations without room. */
export function loadMaps(root: string): { maps: StoryMaps[]; problems: Problem[] } {
  const basemap = loadWorldBasemap(root);
  if ("problems" in basemap) return { maps: [], problems: basemap.problems };
  const { basemap: world } = basemap;
  const measure = createMeasureText();
  const outline = createOutlineText();
  const problems: Problem[] = [];
  const maps = listStories(root).flatMap((id): StoryMaps[] => {
    const loaded = loadStory(root, id);
    if ("problems" in loaded) {
      problems.push(...loaded.problems);
      return [];
    }
    const { story } = loaded;
    const map = buildMapFiles(story, world, measure);
    for (const unplaced of map.unplaced) {
      console.warn(`${id}: an annotation has no room on the map: ${JSON.stringify(unplaced)}`);
    }
    return [{ story, map, locators: buildLocators(story, world, outline) }];
  });
  return { maps, problems };
}
