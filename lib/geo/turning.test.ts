import type { Position } from "geojson";
import { expect, test } from "vitest";
import { measureTurning } from "./turning.ts";

/**
 * A line far from the equator, where a degree of longitude is half as long, from metres east and
 * north.
 */
const at = (...metres: [number, number][]): Position[] =>
  metres.map(([east, north]) => [east / 55_597, 60 + north / 111_195]);

test("a straight line does not turn", () => {
  expect(measureTurning(at([0, 0], [4000, 0], [9000, 0]), 100)).toBeCloseTo(0, 3);
});

test("left and right turns add up", () => {
  const stair = at([0, 0], [5000, 0], [5000, 5000], [10_000, 5000]);
  expect(measureTurning(stair, 100)).toBeCloseTo(Math.PI, 2);
});

test("turning back is half a circle, wherever the compass wraps around", () => {
  expect(measureTurning(at([0, 0], [-5000, 10], [0, 20]), 5)).toBeCloseTo(Math.PI, 1);
});

test("a turn smaller than the line's precision is left out", () => {
  const bump = at([0, 0], [5000, 0], [5200, 250], [5400, 0], [10_000, 0]);
  expect(measureTurning(bump, 300)).toBeCloseTo(0, 3);
  expect(measureTurning(bump, 100)).toBeGreaterThan(3);
});
