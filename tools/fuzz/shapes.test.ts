import { expect, test } from "vitest";
import { runs } from "../../testing/exhaustive.ts";
import { measureByRows } from "./rows.ts";
import { fuzzShapes } from "./shapes.ts";

test("areas and shares of random shapes agree with the calculation by rows, however the shapes are written", () => {
  const { area, share } = fuzzShapes(runs(10, 30), { seed: 20260101 });
  // If the margin is too wide, the comparison cannot fail.
  expect(Math.max(area, share)).toBeGreaterThan(0.01);
}, 300_000);

test("rows measure a square degree at the equator", () => {
  const square = [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ],
  ];
  const { area, shared } = measureByRows([square], [square], 0);
  expect(area.area / 1e6).toBeCloseTo(12_364, -1);
  expect(area.margin / area.area).toBeLessThan(0.01);
  expect(shared).toEqual(area);
});
