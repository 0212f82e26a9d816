import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LAYER_COLORS } from "../story/layer.ts";
import { PLACE_KINDS } from "../story/place.ts";
import { formatProblem } from "../story/problem.ts";
import { loadStory } from "./load-story.ts";
import { memoryReader } from "./reader.ts";
import { VOCABULARY } from "./vocabulary.ts";

const DOC = readFileSync(join(import.meta.dirname, "../../docs/writing-a-story.md"), "utf8");

/** The files that the page shows: a path between backquotes at the start of a line, then its text. */
const files = new Map(
  [...DOC.matchAll(/^`(content\/[^`]+)`[^\n]*\n\n```\w+\n([\s\S]*?)^```$/gm)].map(
    ([, path = "", text = ""]) => [path, text],
  ),
);

test("the story that the page shows passes the check", () => {
  expect(files.size).toBe(7);
  const loaded = loadStory("content", "island", memoryReader(files));
  expect("problems" in loaded ? loaded.problems.map(formatProblem) : []).toEqual([]);
});

test("so does the names.yaml that it shows", () => {
  const names = /```yaml\n(figures:[\s\S]*?)```/.exec(DOC)?.[1] ?? "";
  const more = new Map([...files, ["content/island/names.yaml", names]]);
  expect(loadStory("content", "island", memoryReader(more))).toHaveProperty("story");
});

test("the page names all elements, colours and kinds of places", () => {
  for (const name of Object.keys(VOCABULARY)) expect(DOC).toContain(`<${name} `);
  for (const name of [...LAYER_COLORS, ...PLACE_KINDS]) expect(DOC).toContain(name);
});
