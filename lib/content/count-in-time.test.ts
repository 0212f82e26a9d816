import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import { readBase } from "../../testing/content-fixture.ts";
import { printProblem } from "../story/problem.ts";
import { loadStory } from "./load-story.ts";
import { memoryReader } from "./reading/reader.ts";

const CHAPTER = "content/delta/02-wells.mdx";

/** What the figures of the chapter about wells say where its map has this time. */
function figuresAt(time: string): { text: unknown; how: unknown }[] {
  const files = readBase();
  const text = files.get(CHAPTER) ?? "";
  const given = "time: { from: 2019-01-01, to: 2020-06-30 }";
  if (!text.includes(given)) throw new Error(`${given} expected`);
  files.set(CHAPTER, text.replace(given, time));
  const loaded = loadStory("content", "delta", memoryReader(files));
  if ("problems" in loaded) throw new Error(loaded.problems.map(printProblem).join("\n"));
  const figures: { text: unknown; how: unknown }[] = [];
  for (const { body } of loaded.story.chapters[1]?.passages ?? []) {
    visit(body, "element", ({ tagName, properties }) => {
      if (tagName === "Measured") figures.push({ text: properties.text, how: properties.how });
    });
  }
  return figures;
}

test("a count is that of the map beside it: what has a date in its span of time", () => {
  expect(figuresAt("time: { from: 2019-03-01, to: 2019-07-15 }")).toEqual([
    { text: "2", how: "number of items in “Wells”, 1 March 2019 to 15 July 2019" },
    { text: "1", how: "number of items in “Wells” with state: dry, 1 March 2019 to 15 July 2019" },
  ]);
});

test("earlier ones that stay pale are not counted, and none is a number, too", () => {
  const figures = figuresAt("time: { from: 2020-01-01, to: 2020-06-30, earlier: pale }");
  expect(figures.map(({ text }) => text)).toEqual(["1", "0"]);
});

test("without a span of time all are counted", () => {
  expect(figuresAt("turn: 0")[0]).toEqual({ text: "3", how: "number of items in “Wells”" });
});
