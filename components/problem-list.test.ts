import { expect, test } from "vitest";
import { excerpt } from "./problem-list.tsx";

const problem = {
  file: "content/s/story.yaml",
  line: 2,
  column: 1,
  path: "",
  expected: "a",
  found: "b",
  hint: "",
  code: "c",
};

test("an excerpt has the line that is meant between its neighbours", () => {
  expect(excerpt(problem, ["one", "two", "three", "four"])).toBe(
    "     1 | one\n>    2 | two\n     3 | three",
  );
});

test("a file without lines has an empty excerpt", () => {
  expect(excerpt(problem, [])).toBe("");
});
