import fc from "fast-check";
import { expect, test } from "vitest";
import { readBase } from "../../testing/content-fixture.ts";
import { runs } from "../../testing/exhaustive.ts";
import { applyDamage, type Damage, damages } from "./damage.ts";
import { listDifferences } from "./differences.ts";
import { fuzzContent } from "./fuzz-content.ts";
import { readOriginal } from "./judge.ts";

const original = readOriginal(readBase(), ["delta"]);
const RUNS = Number(process.env.RUNS ?? runs(40, 200));

test("damaged content ends in problems with a place, or in a story that differs where it was damaged and nowhere else", () => {
  const { problems, different } = fuzzContent(original, RUNS, { seed: 20260101 });
  expect(problems).toBeGreaterThan(RUNS / 4);
  expect(different).toBeGreaterThan(0);
}, 300_000);

test("every kind of damage changes files, and the same damage has the same result", () => {
  const changed = new Set<Damage["kind"]>();
  const kinds = new Set<Damage["kind"]>();
  const one = damages([...original.files.keys()]);
  fc.assert(
    fc.property(one, (damage) => {
      const before = original.files.get(damage.file) ?? "";
      const after = applyDamage(before, damage);
      expect(applyDamage(before, damage)).toEqual(after);
      kinds.add(damage.kind);
      if (after.text !== before) changed.add(damage.kind);
    }),
    { numRuns: 500, seed: 1 },
  );
  expect(kinds.size).toBe(13);
  expect(changed).toEqual(kinds);
});

test("a failure names the smallest damage, and its seed and path", () => {
  const story = original.stories.get("delta");
  if (story === undefined) throw new Error("the story delta expected");
  const other = new Map([["delta", { ...story, title: "Another" }]]);
  expect(() => fuzzContent({ ...original, stories: other }, 20, { seed: 1 })).toThrow(
    /seed: 1, path: "[\d:]+"/,
  );
}, 120_000);

test("differences name entries by their ids, where they have one", () => {
  const story = (title: string) => ({
    chapters: [{ id: "a" }, { id: "b", title }],
    region: [1, 2],
  });
  expect(listDifferences(story("x"), story("y"))).toEqual([["chapters", "b", "title"]]);
  expect(listDifferences(story("x"), { ...story("x"), region: [1, 3] })).toEqual([["region", "1"]]);
  expect(listDifferences(story("x"), story("x"))).toEqual([]);
});
