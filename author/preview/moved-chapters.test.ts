import { expect, test } from "vitest";
import { movedChapters } from "./moved-chapters.ts";

test("where nothing is gone, nothing moved", () => {
  expect(movedChapters(["a", "b"], ["a", "new", "b"])).toEqual({});
});

test("a renamed chapter leads to the one in its place", () => {
  expect(movedChapters(["a", "b", "c"], ["a", "bee", "c"])).toEqual({ b: "bee" });
  expect(movedChapters(["a", "b"], ["ay", "b"])).toEqual({ a: "ay" });
});

test("two renamed at once each lead to their own", () => {
  expect(movedChapters(["a", "b", "c"], ["a", "bee", "see"])).toEqual({ b: "bee", c: "see" });
});

test("a removed chapter leads to the one before it, the first one to the chapter that is first now", () => {
  expect(movedChapters(["a", "b", "c"], ["a", "c"])).toEqual({ b: "a" });
  expect(movedChapters(["a", "b"], ["b"])).toEqual({ a: "b" });
});

test("a chapter that was renamed twice leads to its last id", () => {
  const once = movedChapters(["a", "b"], ["a", "bee"]);
  expect(movedChapters(["a", "bee"], ["a", "wasp"], once)).toEqual({ b: "wasp", bee: "wasp" });
});

test("an id that is in use again has not moved", () => {
  expect(movedChapters(["a", "bee"], ["a", "b"], { b: "bee" })).toEqual({ bee: "b" });
});
