import fc from "fast-check";
import { expect, test } from "vitest";
import { framesFor } from "../../map/frame.ts";
import type { Bounds } from "../../story/geography.ts";
import { buildLocator, LOCATOR_SIZE } from "./build-locator.ts";

const region: Bounds = [-81, -11.5, 142, 47.5];
const frame = (west: number, south: number, size: number, turn: number | null = null) =>
  framesFor(
    [
      [west, south],
      [west + size, south + size * 0.8],
    ],
    { turn, minSpan: 1e-6 },
  ).wide;

test("a close map has a locator ten times as wide, with its frame in the middle", () => {
  const locator = buildLocator(frame(34.2, 31.2, 0.35), region);
  if (locator === null) throw new Error("a locator expected");
  const [west, , east] = locator.bounds;
  expect(east - west).toBeCloseTo(3.5, 6);
  const xs = locator.corners.map(([x]) => x);
  expect(Math.max(...xs) - Math.min(...xs)).toBeCloseTo(LOCATOR_SIZE.width / 10, 6);
  expect((Math.max(...xs) + Math.min(...xs)) / 2).toBeCloseTo(LOCATOR_SIZE.width / 2, 6);
});

test("a map of one town still shows a coast that a reader knows", () => {
  const locator = buildLocator(frame(34.2, 31.2, 0.1), region);
  const [west = 0, , east = 0] = locator?.bounds ?? [];
  expect(east - west).toBeCloseTo(2.4, 6);
});

test("on the open sea a locator is as wide as it takes to show land, up to 40 degrees", () => {
  const widthWhere = (hasLand: (bounds: Bounds) => boolean) => {
    const [west = 0, , east = 0] = buildLocator(frame(40, 10, 0.5), region, hasLand)?.bounds ?? [];
    return east - west;
  };
  expect(widthWhere(([west]) => west < 38)).toBeCloseTo(5, 6);
  expect(widthWhere(([west]) => west < 33)).toBeCloseTo(20, 6);
  expect(widthWhere(() => false)).toBeCloseTo(40, 6);
});

test("a locator is 40 degrees wide at most, so that names of countries have room", () => {
  const [west = 0, , east = 0] = buildLocator(frame(40, 10, 8), region)?.bounds ?? [];
  expect(east - west).toBeCloseTo(40, 6);
});

test("a map wider than twelve degrees has none", () => {
  expect(buildLocator(frame(30, 25, 12.1), region)).toBeNull();
  expect(buildLocator(frame(30, 25, 11.9), region)).not.toBeNull();
});

test("a map as wide as the story's region has none", () => {
  expect(buildLocator(frame(28, 44, 2), [27, 43.5, 31, 46.5])).toBeNull();
});

test("a locator never leaves the region, and holds its frame", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -80, max: 130, noNaN: true }),
      fc.double({ min: -11, max: 38, noNaN: true }),
      fc.double({ min: 0.05, max: 9, noNaN: true }),
      fc.integer({ min: -60, max: 60 }),
      (west, south, size, turn) => {
        const locator = buildLocator(frame(west, south, size, turn), region);
        if (locator === null) return;
        const [left, bottom, right, top] = locator.bounds;
        expect(left).toBeGreaterThanOrEqual(region[0] - 1e-9);
        expect(right).toBeLessThanOrEqual(region[2] + 1e-9);
        expect(bottom).toBeGreaterThanOrEqual(region[1] - 1e-9);
        expect(top).toBeLessThanOrEqual(region[3] + 1e-9);
        // A frame at the region's edge may stand out of it, as far as a turned box stands out of
        // its subject.
        const [x, y] = locator.corners.reduce(
          ([sx, sy], [cx, cy]) => [sx + cx / 4, sy + cy / 4],
          [0, 0],
        );
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(LOCATOR_SIZE.width);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(LOCATOR_SIZE.height);
      },
    ),
  );
});
