import { expect, test } from "vitest";
import { editChapter } from "./preview-edit.ts";

const CHAPTER = `---
title: A
map:
  fit: delta
  turn: auto
  show: [delta]
waypoints:
  later:
    fit: delta
    turn: 20
---

Words.
`;

test("an edit adds a sentence and turns the first map, no other", () => {
  const { text, words, turn } = editChapter(CHAPTER, 3);
  expect(text).toContain(`---\n${words}\n\nWords.`);
  expect(text).toContain(`map:\n  turn: ${turn}\n  fit: delta\n  show: [delta]\nwaypoints:`);
  expect(text).toContain("    turn: 20\n");
});

test("each round is another edit, without a number in its words", () => {
  const [one, two] = [editChapter(CHAPTER, 1), editChapter(CHAPTER, 2)];
  expect(two.turn).not.toBe(one.turn);
  expect(one.words).not.toContain(two.words);
  expect(two.words).not.toContain(one.words);
  expect(two.words).not.toMatch(/\d/);
});

test("a chapter without a map is refused", () => {
  expect(() => editChapter("---\ntitle: A\n---\nWords.", 1)).toThrow("a map");
});
