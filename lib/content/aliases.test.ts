import { expect, test } from "vitest";
import { readBase } from "../../testing/content-fixture.ts";
import { listAddresses } from "../story/addresses.ts";
import { printProblem } from "../story/problem.ts";
import { loadStory } from "./load-story.ts";
import { memoryReader } from "./reading/reader.ts";

/** The base story, its canal's chapter and reserve's waypoint renamed from older ids. */
function loadRenamed(published = "") {
  const files = readBase();
  const path = "content/delta/01-canal.mdx";
  const text = files.get(path) ?? "";
  files.set(
    path,
    text
      .replace("kicker: The line", "kicker: The line\naliases: [the-line, ditch]")
      .replace("    turn: auto", "    turn: auto\n    aliases: [reeds]"),
  );
  if (published !== "") files.set("content/delta/published.yaml", published);
  return loadStory("content", "delta", memoryReader(files));
}

function renamedStory() {
  const loaded = loadRenamed();
  if ("problems" in loaded) throw new Error(loaded.problems.map(printProblem).join("\n"));
  return loaded.story;
}

test("a chapter and a waypoint keep the ids they had, and a chapter's first waypoint has the chapter's", () => {
  const [canal, wells] = renamedStory().chapters;
  expect(canal.aliases).toEqual(["the-line", "ditch"]);
  expect(canal.passages.map(({ waypoint }) => waypoint.aliases)).toEqual([
    ["the-line", "ditch"],
    ["reeds"],
  ]);
  expect(wells?.aliases).toEqual([]);
});

test("the addresses of a story are its chapters and waypoints, each also under its older ids", () => {
  expect(listAddresses(renamedStory().chapters)).toEqual({
    chapters: ["canal", "wells", "the-line", "ditch"],
    waypoints: ["reserve", "reeds"],
  });
});

test("a published address may live on as an alias, and a waypoint's as a chapter's", () => {
  const published = "chapters: [ditch, wells]\nwaypoints: [reeds, the-line, canal]\n";
  expect(loadRenamed(published)).toHaveProperty("story");
});

test("a published chapter is not answered by a waypoint: its page would be gone", () => {
  const loaded = loadRenamed("chapters: [reserve]\n");
  const problems = "problems" in loaded ? loaded.problems : [];
  expect(problems.map(({ code, line }) => [code, line])).toEqual([["vanished-address", 1]]);
});

test("the last change is the latest correction, or what story.yaml says where that is later", () => {
  expect(renamedStory().updated).toBe("2020-08-01");
  const files = readBase();
  const path = "content/delta/story.yaml";
  const head = (files.get(path) ?? "").replace("\nauthors:", "\nupdated: 2020-09-09\nauthors:");
  files.set(path, head);
  const loaded = loadStory("content", "delta", memoryReader(files));
  expect("story" in loaded && loaded.story.updated).toBe("2020-09-09");
});
