import { expect, test } from "vitest";
import { median, ratioOf, spreadOf } from "./spread.ts";

test("the median of an odd number of values is the middle one, in whatever order they stand", () => {
  expect(median([900, 20, 100])).toBe(100);
});

test("the median of an even number of values lies between the two in the middle", () => {
  expect(median([10, 2, 4, 100])).toBe(7);
});

test("a median of nothing is a bug", () => {
  expect(() => median([])).toThrow("expected at least one number");
});

test("a spread has the least and the greatest", () => {
  expect(spreadOf([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3 });
});

test("ratios are taken round by round, not between the medians", () => {
  // The medians alone would give 4 / 2 = 2.
  expect(ratioOf([2, 4, 30], [1, 4, 2])).toEqual({ median: 2, min: 1, max: 15 });
  expect(ratioOf([4, 3, 8], [2, 3, 1]).median).toBe(2);
  expect(ratioOf([10, 20, 60], [10, 10, 60]).median).toBe(1);
});

test("rounds that do not pair up, or a zero to compare with, are bugs", () => {
  expect(() => ratioOf([1, 2], [1])).toThrow("as many rounds");
  expect(() => ratioOf([1], [0])).toThrow("numbers above 0");
});
