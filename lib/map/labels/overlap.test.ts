import { expect, test } from "vitest";
import {
  boxesOverlap,
  circleTouchesBox,
  isInRings,
  segmentsCross,
  segmentTouchesBox,
} from "./overlap.ts";

const BOX = { left: 0, top: 0, right: 10, bottom: 4 };

test("boxes that share an edge do not overlap", () => {
  expect(boxesOverlap(BOX, { left: 10, top: 0, right: 12, bottom: 4 })).toBe(false);
  expect(boxesOverlap(BOX, { left: 9, top: 3, right: 12, bottom: 9 })).toBe(true);
});

test("a circle near a corner is measured to the corner", () => {
  expect(circleTouchesBox([13, 8], 4.9, BOX)).toBe(false);
  expect(circleTouchesBox([13, 8], 5.1, BOX)).toBe(true);
});

test("a segment touches a box that it passes through, ends in, or lies in", () => {
  expect(
    segmentTouchesBox(
      [
        [-5, 2],
        [15, 2],
      ],
      BOX,
    ),
  ).toBe(true);
  expect(
    segmentTouchesBox(
      [
        [1, 1],
        [2, 2],
      ],
      BOX,
    ),
  ).toBe(true);
  expect(
    segmentTouchesBox(
      [
        [-5, 2],
        [5, 9],
      ],
      BOX,
    ),
  ).toBe(false);
  expect(
    segmentTouchesBox(
      [
        [11, -1],
        [11, 9],
      ],
      BOX,
    ),
  ).toBe(false);
});

test("segments cross only inside both", () => {
  expect(
    segmentsCross(
      [
        [0, 0],
        [4, 4],
      ],
      [
        [0, 4],
        [4, 0],
      ],
    ),
  ).toBe(true);
  expect(
    segmentsCross(
      [
        [0, 0],
        [1, 1],
      ],
      [
        [0, 4],
        [4, 0],
      ],
    ),
  ).toBe(false);
});

test("a hole is outside", () => {
  const ring = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
  ] as const;
  const hole = [
    [4, 4],
    [6, 4],
    [6, 6],
    [4, 6],
  ] as const;
  expect(isInRings([2, 2], [ring, hole])).toBe(true);
  expect(isInRings([5, 5], [ring, hole])).toBe(false);
});
