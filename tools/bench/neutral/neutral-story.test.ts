import { expect, test } from "vitest";
import { loadSite } from "../../../lib/content/load-site.ts";
import { loadStory } from "../../../lib/content/load-story.ts";
import { memoryReader } from "../../../lib/content/reading/reader.ts";
import { buildNeutralContent, NEUTRAL, NEUTRAL_SIZE } from "./neutral-story.ts";

function loadNeutral(size = NEUTRAL_SIZE) {
  const files = [...buildNeutralContent(size)].map(([path, text]): [string, string] => [
    `content/${path}`,
    text,
  ]);
  const reader = memoryReader(new Map(files));
  return { site: loadSite("content", reader), story: loadStory("content", NEUTRAL, reader) };
}

test("the neutral story passes the check, without a warning", () => {
  const { site, story } = loadNeutral();
  expect("problems" in site ? site.problems : []).toEqual([]);
  if ("problems" in story) expect(story.problems).toEqual([]);
  else expect(story).toMatchObject({ warnings: [] });
});

test("it has as many chapters and points as it should", () => {
  const { story } = loadNeutral({ chapters: 40, points: 115 });
  if ("problems" in story) throw new Error(JSON.stringify(story.problems));
  expect(story.story?.chapters).toHaveLength(40);
  const posts = story.story?.layers.find(({ id }) => id === "posts");
  expect(posts?.data.features).toHaveLength(115);
});

test("the same size is the same story", () => {
  expect(buildNeutralContent(NEUTRAL_SIZE)).toEqual(buildNeutralContent(NEUTRAL_SIZE));
});

test("the opening map leaves the points out, as with most stories", () => {
  const { story } = loadNeutral();
  if ("problems" in story) throw new Error(JSON.stringify(story.problems));
  const shown = story.story?.chapters.map(({ passages }) => passages[0].waypoint.map.show);
  expect(shown?.[0]).not.toContain("posts");
  expect(shown?.filter((layers) => layers.includes("posts")).length).toBeGreaterThan(3);
});
