/**
 * The script of a built story page. In dev `StoryClient` starts the same story, with hot reload.
 * Throws where the page does not say which map is its own.
 */
import { startStory } from "./story-controller.ts";

const { mapDocument, basePath } =
  document.querySelector<HTMLElement>("[data-story]")?.dataset ?? {};
if (mapDocument === undefined || basePath === undefined)
  throw new Error("start: data-map-document and data-base-path expected on the story, none found");
startStory({ mapUrl: mapDocument, basePath });
