import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { labelGround } from "../../lib/map/document/document.ts";
import { placeLabels } from "../../lib/map/labels/place-labels.ts";
import type { Story } from "../../lib/story/story.ts";
import { createMeasureText } from "../../lib/type/measure-text.ts";
import { islandStory } from "../../testing/island.ts";
import { placeStories } from "./place-stories.ts";

const folder = mkdtempSync(join(tmpdir(), "labels-"));
afterAll(() => rmSync(folder, { recursive: true }));

const EMPTY = { type: "FeatureCollection" as const, features: [] };
const WORLD = { land: EMPTY, borders: EMPTY, water: EMPTY };
const measure = createMeasureText();
const SLOW = { timeout: 120_000 };

/** Places the labels of a story as a build does that has the cache of the builds before it. */
async function place(story: Story, code = "1") {
  const { place, count } = await placeStories({
    stories: [story],
    world: WORLD,
    cache: { folder, code },
  });
  return { count, labels: placeLabels(story, measure, null, place) };
}

/** The story with another name first on the map of its last chapter. */
function withOtherLast(): Story {
  const story = islandStory();
  const waypoint = story.chapters.at(-1)?.passages[0].waypoint;
  if (waypoint !== undefined)
    waypoint.map = { ...waypoint.map, labels: waypoint.map.labels.toReversed() };
  return story;
}

test(
  "labels placed in threads are those of one thread, and come again from the cache",
  SLOW,
  async () => {
    const story = islandStory();
    const alone = placeLabels(story, measure, labelGround(story, WORLD));
    const first = await place(story);
    expect(first.labels).toEqual(alone);
    expect(first.count.reused).toBe(0);
    const again = await place(story);
    expect(again.labels).toEqual(alone);
    expect(again.count).toEqual({ made: 0, reused: first.count.made });
  },
);

test("a changed map has its labels placed anew, and no other map", SLOW, async () => {
  const { count } = await place(islandStory(), "2");
  const changed = await place(withOtherLast(), "2");
  expect(changed.count).toEqual({ made: 2, reused: count.made - 2 });
  const story = withOtherLast();
  expect(changed.labels).toEqual(placeLabels(story, measure, labelGround(story, WORLD)));
});

test("labels of a waypoint that has not been placed are an error", SLOW, async () => {
  const story = islandStory();
  const { place } = await placeStories({
    stories: [story],
    world: WORLD,
    cache: { folder, code: "1" },
  });
  const { map } = story.chapters[0].passages[0].waypoint;
  expect(() => place(story, { id: "nowhere", map }, "wide", measure, null)).toThrow(
    "a waypoint expected",
  );
});
