import { expect, test } from "vitest";
import { atLeastOne } from "../../testing/at-least-one.ts";
import { listFixtures, readBase, readFixture, recordOf } from "../../testing/content-fixture.ts";
import { expectRecorded } from "../../testing/record.ts";
import { type Problem, printProblem } from "../story/problem.ts";
import { loadSite } from "./load-site.ts";
import { loadStory } from "./load-story.ts";
import { listStories } from "./reading/list-stories.ts";
import { memoryReader } from "./reading/reader.ts";

function checkAll(files: ReadonlyMap<string, string>): string {
  const reader = memoryReader(files);
  const problems = [
    loadSite("content", reader),
    ...listStories("content", reader).map((id) => loadStory("content", id, reader)),
  ].flatMap((loaded): Problem[] => {
    if ("problems" in loaded) return loaded.problems;
    return "warnings" in loaded ? loaded.warnings : [];
  });
  return problems.map((problem) => `${printProblem(problem)}\n`).join("");
}

test("the base that fixtures begin from has no problem", () => {
  expect(checkAll(readBase())).toBe("");
});

test.each(atLeastOne(listFixtures(), "fixtures"))(
  "%s has the problems that are recorded",
  (name) => {
    const printed = checkAll(readFixture(name));
    expect(printed).not.toBe("");
    expectRecorded(recordOf(name), printed);
  },
);

test("a story with warnings alone is a story", () => {
  const loaded = loadStory("content", "delta", memoryReader(readFixture("wrong-winding")));
  expect(loaded).toMatchObject({ story: { id: "delta" }, warnings: [{ code: "wrong-winding" }] });
});
