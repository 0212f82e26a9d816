import { expect, test } from "vitest";
import { islandStory } from "../../testing/island.ts";
import { neighbours } from "./neighbours.ts";

test("the story's own page comes first, then its chapters, each beside the next", () => {
  const story = islandStory();
  const [all, events] = story.chapters;
  expect(neighbours(story, null)).toEqual({ previous: undefined, next: "all" });
  expect(neighbours(story, all)).toEqual({ previous: null, next: "events" });
  expect(neighbours(story, events ?? null)).toEqual({ previous: "all", next: undefined });
});
