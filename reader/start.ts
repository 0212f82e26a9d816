/**
 * The script of a built story page. In dev `StoryClient` starts the same story, with hot reload.
 * Throws where the page does not name its map.
 */
import { ATTR } from "../lib/story/attributes.ts";
import { startStory } from "./start-story.ts";

const story = document.querySelector(`[${ATTR.story}]`);
const mapUrl = story?.getAttribute(ATTR.mapDocument) ?? null;
const basePath = story?.getAttribute(ATTR.basePath) ?? null;
if (mapUrl === null || basePath === null)
  throw new Error(
    `start: ${ATTR.mapDocument} and ${ATTR.basePath} expected on the story, none found`,
  );
startStory({ mapUrl, basePath });
