import { expect, test } from "vitest";
import { readBase } from "../../testing/content-fixture.ts";
import { loadStory } from "./load-story.ts";
import { memoryReader } from "./reading/reader.ts";

const base = readBase();

test.each([
  ["one inside another", "*a ".repeat(20_000) + " a*".repeat(20_000)],
  ["of two kinds", "_*a ".repeat(20_000) + " a*_".repeat(20_000)],
  ["crossed out", "~~a ".repeat(20_000) + " a~~".repeat(20_000)],
  ["in one run", `${"*".repeat(20_000)}a${"*".repeat(20_000)}`],
  ["side by side", "*a* ".repeat(20_000)],
  ["without a beginning", "a* ".repeat(20_000)],
])("signs of emphasis that were pasted very often are a problem at their place: %s", (_, words) => {
  const files = new Map(base);
  const path = "content/delta/02-wells.mdx";
  files.set(path, `${files.get(path)}\n${words}\n`);
  const lines = files.get(path)?.split("\n").length ?? 0;
  const loaded = loadStory("content", "delta", memoryReader(files));
  expect("problems" in loaded && loaded.problems).toMatchObject([
    { file: path, line: lines - 1, code: "too-deep" },
  ]);
});

test("a long list and a table may have emphasis in each of their lines", () => {
  const files = new Map(base);
  const path = "content/delta/02-wells.mdx";
  const list = "- **Reeds** and *silt*, ~~sand~~\n".repeat(300);
  const table = `| a | b |\n| - | - |\n${"| **1** | *2* |\n".repeat(300)}`;
  files.set(path, `${files.get(path)}\n${list}\n${table}`);
  const loaded = loadStory("content", "delta", memoryReader(files));
  const problems = "problems" in loaded ? loaded.problems : [];
  expect(problems.filter(({ code }) => code === "too-deep")).toEqual([]);
}, 60_000);
