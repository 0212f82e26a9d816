import { expect, test } from "vitest";
import { excerpt } from "./excerpt.ts";

test("an excerpt has the line that is meant between its neighbours", () => {
  expect(excerpt({ line: 2 }, "one\ntwo\nthree\nfour")).toBe(
    "     1 | one\n>    2 | two\n     3 | three",
  );
});

test("at the edges of a file there are fewer lines", () => {
  expect(excerpt({ line: 1 }, "one\ntwo\nthree")).toBe(">    1 | one\n     2 | two");
  expect(excerpt({ line: 2 }, "one\ntwo")).toBe("     1 | one\n>    2 | two");
});

test("a file without lines has an empty excerpt", () => {
  expect(excerpt({ line: 1 }, "")).toBe("");
});
