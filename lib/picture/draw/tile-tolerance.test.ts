import { expect, test } from "vitest";
import { tileTolerance } from "./tile-tolerance.ts";

test("lines run beside their course as far as those of the live map's tiles, which grow with the zoom, up to 0.4 px", () => {
  expect(tileTolerance(8)).toBe(0.375);
  expect(tileTolerance(8.05)).toBeCloseTo(0.375 * 2 ** 0.05);
  expect(tileTolerance(8.5)).toBe(0.4);
  expect(tileTolerance(-1)).toBeLessThan(0.375);
});

test("tiles of the last zoom hold every corner", () => {
  expect(tileTolerance(18)).toBe(0);
  expect(tileTolerance(18.5)).toBe(0);
});
