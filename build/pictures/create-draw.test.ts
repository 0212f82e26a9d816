import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { buildMapFiles } from "../../lib/map/document/document.ts";
import type { MapState } from "../../lib/story/map-state.ts";
import type { Story } from "../../lib/story/story.ts";
import { islandStory } from "../../testing/island.ts";
import { createDraw } from "./create-draw.ts";
import type { DrawingTask, Drawn } from "./drawing-task.ts";
import { listTasks } from "./list-tasks.ts";

const folder = mkdtempSync(join(tmpdir(), "draw-"));
afterAll(() => rmSync(folder, { recursive: true }));

const EMPTY = { type: "FeatureCollection" as const, features: [] };
const WORLD = { land: EMPTY, borders: EMPTY, water: EMPTY };
const site = { name: "The Gazette", accent: { light: "#665c8e", dark: "#b3a8d8" } };

/** Draws these kinds of a story as a build does that has the cache of the builds before it. */
function draw(story: Story, code = "1", kinds: DrawingTask["kind"][] = ["pictures"]): Drawn[] {
  const map = buildMapFiles(story, WORLD, (text, _font, size) => 0.5 * size * text.length);
  const run = createDraw({ maps: [{ story, map }], site, cache: { folder, code } });
  return listTasks([story], kinds).map(run);
}

/** The story with the map of its last chapter changed. */
function withLast(change: Partial<MapState>): Story {
  const story = islandStory();
  const waypoint = story.chapters.at(-1)?.passages[0].waypoint;
  if (waypoint !== undefined) waypoint.map = { ...waypoint.map, ...change };
  return story;
}

const madeOf = (drawn: Drawn[]) => drawn.map(({ made }) => made);

/** What was drawn anew, by kind and id. */
const anew = (drawn: Drawn[]) =>
  drawn.filter(({ count }) => count.made > 0).map(({ kind, id }) => `${kind} ${id}`);

const SLOW = { timeout: 120_000 };

test(
  "a build draws anew only what has changed, and makes the same as one without a cache",
  SLOW,
  () => {
    const first = draw(islandStory());
    expect(anew(first)).toHaveLength(first.length);

    const again = draw(islandStory());
    expect(anew(again)).toEqual([]);
    expect(madeOf(again)).toEqual(madeOf(first));

    const changed = draw(withLast({ highlight: ["island"] }));
    expect(anew(changed)).toEqual(["pictures events"]);

    for (const name of readdirSync(folder)) rmSync(join(folder, name));
    expect(madeOf(draw(withLast({ highlight: ["island"] })))).toEqual(madeOf(changed));
  },
);

test("other code draws everything anew, other words only what has them", SLOW, () => {
  const kinds: DrawingTask["kind"][] = ["card", "download"];
  const first = draw(islandStory(), "1", kinds);
  const drawn = draw(islandStory(), "2", kinds);
  expect(anew(drawn)).toHaveLength(first.length);

  const story = islandStory();
  const last = story.chapters.at(-1);
  if (last !== undefined) last.title = "What happened";
  expect(anew(draw(story, "2", kinds))).toEqual(["card events", "download events"]);
});
