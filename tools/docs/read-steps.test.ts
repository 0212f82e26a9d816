import { expect, test } from "vitest";
import { readSteps } from "./read-steps.ts";

const page = (...lines: string[]) =>
  ["## Way", ...lines, "## After", "```sh", "no", "```"].join("\n\n");

test("commands and files are read by step, up to the next heading", () => {
  const text = page(
    "**1.** Go.",
    "```sh\nnpm ci\nnpm test\n```",
    "**2.** Write.",
    "`a/b.csv`",
    "```csv\nid\n```",
  );
  expect(readSteps(text, "Way")).toEqual([
    { number: 1, actions: [{ command: "npm ci" }, { command: "npm test" }] },
    { number: 2, actions: [{ file: "a/b.csv", text: "id\n" }] },
  ]);
});

test("a block that is neither throws, and so does a heading that is not there", () => {
  expect(() => readSteps(page("**1.** Write.", "```csv\nid\n```"), "Way")).toThrow(/a path above/);
  expect(() => readSteps(page("```sh\nnpm ci\n```"), "Way")).toThrow(/a step expected/);
  expect(() => readSteps(page(), "Elsewhere")).toThrow(/a heading "Elsewhere" expected/);
});
