import { expect, test } from "vitest";
import { readBase } from "../../testing/content-fixture.ts";
import { loadStory } from "../content/load-story.ts";
import { memoryReader } from "../content/reading/reader.ts";
import { hasDraft, withoutDrafts } from "./drafts.ts";
import { printProblem } from "./problem.ts";
import type { Story } from "./story.ts";

/** The base with `draft: true` at the top of these files. */
function load(...drafts: string[]): Story {
  const files = readBase();
  for (const name of drafts) {
    const path = `content/delta/${name}`;
    const text = (files.get(path) ?? "").replace(/^(---\n)?/, "$1draft: true\n");
    files.set(path, text.replace("[it is closed](#wells)", "it is closed"));
  }
  const canal = files.get("content/delta/01-canal.mdx") ?? "";
  files.set("content/delta/01-canal.mdx", canal.replace("[it is closed](#wells)", "it is closed"));
  const loaded = loadStory("content", "delta", memoryReader(files));
  if ("problems" in loaded) throw new Error(loaded.problems.map(printProblem).join("\n"));
  return loaded.story;
}

test("a story without drafts is as it was", () => {
  const story = load();
  expect(withoutDrafts(story)).toBe(story);
  expect(hasDraft(story)).toBe(false);
});

test("a draft chapter goes with the layers and corrections that stand for it alone, and those after it move up", () => {
  const story = load("01-canal.mdx");
  expect(hasDraft(story)).toBe(true);
  const published = withoutDrafts(story);
  expect(published?.chapters.map(({ id, number }) => [id, number])).toEqual([["wells", 1]]);
  expect(published?.layers.map(({ id }) => id)).toEqual(["delta", "canal", "border", "wells"]);
  expect(published?.sources.map(({ id }) => id)).toEqual(["survey", "gazette"]);
  expect(published?.corrections.map(({ chapter }) => chapter)).toEqual([null]);
});

test("of a draft story, and of one whose chapters are all drafts, readers get nothing", () => {
  expect(withoutDrafts(load("story.yaml"))).toBeNull();
  expect(withoutDrafts(load("01-canal.mdx", "02-wells.mdx"))).toBeNull();
});
