import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { listFixtures, readBase, readFixture, recordOf } from "../../testing/content-fixture.ts";
import { formatProblem, type Problem } from "../story/problem.ts";
import { loadSite } from "./load-site.ts";
import { loadStory } from "./load-story.ts";
import { listStories } from "./reading/list-stories.ts";
import { memoryReader } from "./reading/reader.ts";

/** Only a person at a desk records; in CI a difference is a failure. */
const UPDATE = process.env.UPDATE === "1" && !process.env.CI;

function checkAll(files: ReadonlyMap<string, string>): string {
  const reader = memoryReader(files);
  const problems = [
    loadSite("content", reader),
    ...listStories("content", reader).map((id) => loadStory("content", id, reader)),
  ].flatMap((loaded): Problem[] => {
    if ("problems" in loaded) return loaded.problems;
    return "warnings" in loaded ? loaded.warnings : [];
  });
  return problems.map((problem) => `${formatProblem(problem)}\n`).join("");
}

test("the base that fixtures begin from has no problem", () => {
  expect(checkAll(readBase())).toBe("");
});

test.each(listFixtures())("%s is reported as recorded", (name) => {
  const printed = checkAll(readFixture(name));
  if (UPDATE) writeFileSync(recordOf(name), printed);
  expect(printed).not.toBe("");
  expect(existsSync(recordOf(name)) && readFileSync(recordOf(name), "utf8")).toBe(printed);
});

test("there are fixtures enough to be worth the name", () => {
  expect(listFixtures().length).toBeGreaterThanOrEqual(32);
});

test("a story with warnings alone is a story", () => {
  const loaded = loadStory("content", "delta", memoryReader(readFixture("wrong-winding")));
  expect(loaded).toMatchObject({ story: { id: "delta" }, warnings: [{ code: "wrong-winding" }] });
});
