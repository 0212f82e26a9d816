import { expect, test } from "vitest";
import { firstSentence } from "./first-sentence.ts";

test("a description is announced by its first sentence", () => {
  expect(firstSentence("Map: The Gaza Strip. A band along the border is shaded.", "en")).toBe(
    "Map: The Gaza Strip.",
  );
  expect(firstSentence("Map: The line at 31.5 degrees. More.", "en")).toBe(
    "Map: The line at 31.5 degrees.",
  );
});

test("a description of one sentence is announced whole, and none as nothing", () => {
  expect(firstSentence("Map: The coast", "en")).toBe("Map: The coast");
  expect(firstSentence("", "en")).toBe("");
});
