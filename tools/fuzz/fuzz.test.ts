import { expect, test } from "vitest";
import { readBase } from "../../testing/content-fixture.ts";
import { listDifferences } from "./differences.ts";
import { mutate } from "./mutate.ts";
import { readOriginal, tryMutation } from "./try-mutation.ts";

const original = readOriginal(readBase(), ["delta"]);

test("a damaged story ends in problems with a place, or differs where it was damaged and nowhere else", () => {
  const seeds = Array.from({ length: 25 }, (_, i) => i + 1);
  const ends = seeds.map((seed) => ({ seed, ...tryMutation(original, seed) }));
  expect(ends.filter(({ outcome }) => typeof outcome !== "string")).toEqual([]);
  expect(ends.filter(({ outcome }) => outcome === "problems").length).toBeGreaterThan(8);
}, 120_000);

test("the same seed does the same damage", () => {
  expect(mutate(original.files, 7)).toEqual(mutate(original.files, 7));
  const kinds = new Set(Array.from({ length: 80 }, (_, i) => mutate(original.files, i).kind));
  expect(kinds.size).toBe(7);
});

test("differences are named by ids, where things have one", () => {
  const story = (title: string) => ({
    chapters: [{ id: "a" }, { id: "b", title }],
    region: [1, 2],
  });
  expect(listDifferences(story("x"), story("y"))).toEqual([["chapters", "b", "title"]]);
  expect(listDifferences(story("x"), { ...story("x"), region: [1, 3] })).toEqual([["region", "1"]]);
  expect(listDifferences(story("x"), story("x"))).toEqual([]);
});
