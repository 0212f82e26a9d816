import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { buildMapFiles } from "../../lib/map/document/document.ts";
import { islandStory } from "../../testing/island.ts";
import { createDraw } from "./create-draw.ts";
import { drawStories } from "./draw-stories.ts";
import { listTasks } from "./list-tasks.ts";

const folder = mkdtempSync(join(tmpdir(), "draw-"));
afterAll(() => rmSync(folder, { recursive: true }));

const EMPTY = { type: "FeatureCollection" as const, features: [] };
const WORLD = { land: EMPTY, borders: EMPTY, water: EMPTY };
const story = islandStory();
const map = buildMapFiles(story, WORLD, (text, _font, size) => 0.5 * size * text.length);

test("threads draw the same as one thread, in the order of the story", {
  timeout: 120_000,
}, async () => {
  const cache = { folder: join(folder, "one"), code: "1" };
  const run = createDraw({ maps: [{ story, map }], site: null, cache });
  const alone = listTasks([story], ["pictures"]).map(run);
  const { drawn } = await drawStories(
    { maps: [{ story, map }], site: null },
    { folder: join(folder, "threads"), code: "1" },
  );
  expect(drawn.map(({ id, made }) => ({ id, made }))).toEqual(
    alone.map(({ id, made }) => ({ id, made })),
  );
});

test("an error in a thread ends the drawing, and says what went wrong", {
  timeout: 120_000,
}, async () => {
  const broken = { ...map, files: map.files.slice(0, 0) };
  await expect(
    drawStories({ maps: [{ story, map: broken }], site: null }, { folder, code: "1" }),
  ).rejects.toThrow("a file of the story's map expected");
});
