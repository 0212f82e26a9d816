import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadStory } from "../../lib/content/load-story.ts";
import { printProblem } from "../../lib/story/problem.ts";
import { writeNew } from "./write-new.ts";

const FIXTURE = join(import.meta.dirname, "../../testing/fixtures/base");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "new-"));
  cpSync(FIXTURE, join(folder, "content"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (...words: string[]) => writeNew(folder, words, "2026-01-31");

/** All problems and warnings of a story, as the check prints them. */
function problemsOf(id: string): string[] {
  const loaded = loadStory(join(folder, "content"), id);
  return ("problems" in loaded ? loaded.problems : loaded.warnings).map(printProblem);
}

test("a new story and its second chapter are written, and the check finds nothing wrong with them", () => {
  expect(write("story", "danube-delta")).toEqual({
    code: 0,
    lines: [
      "content/danube-delta/story.yaml",
      "content/danube-delta/sources.yaml",
      "content/danube-delta/01-beginning.mdx",
      "content/danube-delta/data/places.csv",
      "content/danube-delta/data/marks.csv",
      "content/danube-delta/data/README.md",
      "Next: npm run dev shows it, npm run check danube-delta says what is not right.",
    ],
  });
  expect(problemsOf("danube-delta")).toEqual([]);
  expect(write("chapter", "danube-delta", "gauges").lines[0]).toMatch(/\/02-gauges\.mdx$/);
  expect(write("chapter", "danube-delta", "reeds").code).toBe(0);
  expect(problemsOf("danube-delta")).toEqual([]);
});

test("every key that is written is explained", () => {
  write("story", "danube-delta");
  write("chapter", "danube-delta", "gauges");
  const at = join(folder, "content/danube-delta");
  for (const name of ["story.yaml", "sources.yaml", "01-beginning.mdx", "02-gauges.mdx"]) {
    const keys = readFileSync(join(at, name), "utf8").match(/^ *[a-zA-Z-]+:.*$/gm) ?? [];
    expect(keys.length).toBeGreaterThan(4);
    for (const line of keys) expect(line).toMatch(/\S +# \w/);
  }
});

test("a chapter of a story that is there has its number, region, layers and source", () => {
  expect(write("chapter", "delta", "dredgers").code).toBe(0);
  const text = readFileSync(join(folder, "content/delta/03-dredgers.mdx"), "utf8");
  expect(text).toContain("fit: [27, 43, 32, 47]");
  expect(text).toContain("# layers of this story: delta, plain, canal,");
  expect(text).toContain('<Cite source="survey" />');
  expect(problemsOf("delta")).toEqual([]);
});

test("what is there is not written over, and the exit code is 2", () => {
  const at = join(folder, "content/delta");
  const before = readdirSync(at);
  expect(write("story", "delta")).toEqual({
    code: 2,
    lines: [
      'new: expected an unused story name, found "delta" in content/. Nothing was written. Choose another name, or add a chapter to that story.',
    ],
  });
  expect(write("chapter", "delta", "wells")).toEqual({
    code: 2,
    lines: [
      'new: expected an unused chapter name, found "wells" in 02-wells.mdx. Nothing was written. A chapter\'s name is its address: choose another.',
    ],
  });
  expect(readdirSync(at)).toEqual(before);
});

test("a chapter is written even where the story's own files cannot be read", () => {
  writeFileSync(join(folder, "content/delta/sources.yaml"), "survey: [");
  expect(write("chapter", "delta", "dredgers").code).toBe(0);
});
