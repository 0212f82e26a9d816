import { kinks, polygon } from "@turf/turf";
import fc from "fast-check";
import { expect, test } from "vitest";
import { findOwnCrossing } from "./own-crossing.ts";

test("a figure of eight crosses itself where its lines meet", () => {
  const eight = [
    [0, 0],
    [2, 2],
    [2, 0],
    [0, 2],
    [0, 0],
  ];
  expect(findOwnCrossing(eight)).toEqual({ first: 0, second: 2, at: [1, 1] });
});

test("any ring crosses itself where Turf, which compares every pair, finds a crossing", () => {
  const position = fc.tuple(fc.nat(1e6), fc.nat(1e6)).map(([x, y]) => [x / 1e5, y / 1e5]);
  const rings = fc.array(position, { minLength: 3, maxLength: 12 });
  fc.assert(
    fc.property(rings, (open) => {
      const ring = [...open, open[0] ?? []];
      expect(findOwnCrossing(ring) !== null).toBe(kinks(polygon([ring])).features.length > 0);
    }),
    { numRuns: 300 },
  );
});
