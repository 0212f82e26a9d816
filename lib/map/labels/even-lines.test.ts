import { expect, test } from "vitest";
import { breakEvenly } from "./even-lines.ts";

const widthOf = (line: string) => line.length;

test("lines are no wider than the column and equally long", () => {
  expect(breakEvenly("Haret Hreik, 23 November", 20, widthOf)).toBe("Haret Hreik,\n23 November");
});

test("a text that fits stays on one line, whatever its own breaks were", () => {
  expect(breakEvenly("one\ntwo", 20, widthOf)).toBe("one two");
  expect(breakEvenly("", 20, widthOf)).toBe("");
});

test("a word that is wider than the column stands alone", () => {
  expect(breakEvenly("a considerable word", 6, widthOf)).toBe("a\nconsiderable\nword");
});
