import { buildMapFiles, type MapFiles, type World } from "../../lib/map/document/document.ts";
import type { PlaceStateLabels } from "../../lib/map/labels/place-labels.ts";
import type { CutsFor } from "../../lib/map/tiles/remember-cuts.ts";
import { buildLocators, type Locators } from "../../lib/picture/locator/locator-files.ts";
import type { Problem } from "../../lib/story/problem.ts";
import type { Story } from "../../lib/story/story.ts";
import { createMeasureText } from "../../lib/type/measure-text.ts";
import { createOutlineText } from "../../lib/type/outline-text.ts";
import { loadStories } from "./load-stories.ts";

/** A story and all that its maps are made of. */
export interface StoryMaps {
  story: Story;
  map: MapFiles;
  locators: Locators;
}

/** Returns a function that builds the maps of stories. It warns of annotations without room. */
export function createBuildMaps(
  placeState?: PlaceStateLabels,
  cutsFor?: CutsFor,
): (story: Story, world: World) => StoryMaps {
  const measure = createMeasureText();
  const outline = createOutlineText();
  return (story, world) => {
    const map = buildMapFiles(story, world, measure, placeState, cutsFor);
    for (const unplaced of map.unplaced) {
      console.warn(
        `${story.id}: no room on the map for an annotation: ${JSON.stringify(unplaced)}`,
      );
    }
    return { story, map, locators: buildLocators(story, world, outline) };
  };
}

/** Loads the stories of a content folder that have no problem, and builds their maps. */
export function loadMaps(root: string): { maps: StoryMaps[]; problems: Problem[] } {
  const { stories, world, problems } = loadStories(root);
  if (world === null) return { maps: [], problems };
  const buildMaps = createBuildMaps();
  return { maps: stories.map((story) => buildMaps(story, world)), problems };
}
