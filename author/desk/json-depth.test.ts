import { expect, test } from "vitest";
import { isDeeper } from "./json-depth.ts";

test("levels of lists and objects are counted", () => {
  expect(isDeeper(1, 0)).toBe(false);
  expect(isDeeper([], 0)).toBe(false);
  expect(isDeeper([1], 0)).toBe(true);
  expect(isDeeper({ a: [{ b: null }] }, 3)).toBe(false);
  expect(isDeeper({ a: [{ b: null }] }, 2)).toBe(true);
});

test("a hundred thousand levels do not overflow the stack", () => {
  const deep: unknown = JSON.parse("[".repeat(100_000) + "]".repeat(100_000));
  expect(isDeeper(deep, 16)).toBe(true);
});
