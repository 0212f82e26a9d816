import { expect, test } from "vitest";
import { atLeastOne } from "./at-least-one.ts";

test("a list with entries comes back as it is", () => {
  expect(atLeastOne(["a", "b"], "letters")).toEqual(["a", "b"]);
});

test("an empty list throws, with the name of what is missing", () => {
  expect(() => atLeastOne([], "chapters")).toThrow("chapters expected, none found");
});
