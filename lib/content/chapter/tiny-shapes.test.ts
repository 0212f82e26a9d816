import { expect, test } from "vitest";
import { readFixture } from "../../../testing/content-fixture.ts";
import { loadStory } from "../load-story.ts";
import { memoryReader } from "../reading/reader.ts";

const CHAPTER = "content/delta/01-canal.mdx";

function tinyIn(change: (chapter: string) => string): string[] {
  const files = readFixture("tiny-shape");
  files.set(CHAPTER, change(files.get(CHAPTER) ?? ""));
  const loaded = loadStory("content", "delta", memoryReader(files));
  if ("problems" in loaded) throw new Error(JSON.stringify(loaded.problems));
  return loaded.warnings.flatMap(({ code, found }) => (code === "tiny-shape" ? [found] : []));
}

test("a speck is reported with its size, by its largest part, and only where the map shows it", () => {
  const [found = "", ...others] = tinyIn((chapter) => chapter);
  expect(others).toEqual([]);
  expect(found).toMatch(/^"hide" of 0\.\d+ px, "pond" of 0\.\d+ px$/);
});

test("from nearer it is no speck", () => {
  expect(
    tinyIn((chapter) =>
      chapter.replace("fit: [28.9, 44.9, 29.4, 45.1]", "fit: [29.249, 45.049, 29.252, 45.052]"),
    ),
  ).toEqual([]);
});

test("a speck that an annotation points at is found by readers", () => {
  const annotation = "    annotations: [{ at: reserve/hide, side: left, title: Hide }]\n";
  const found = tinyIn((chapter) =>
    chapter.replace("    labels: [sulina]\n", (labels) => labels + annotation),
  );
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^"pond" of/);
});
