import { expect, test } from "vitest";
import { parsePath } from "./path-points.ts";

test("absolute and relative commands draw the same strokes", () => {
  const strokes = [
    {
      points: [
        [1, 2],
        [4, 2],
        [4, 6],
        [0, 5],
      ],
      isClosed: true,
    },
    {
      points: [
        [10, 10],
        [12, 10],
      ],
      isClosed: false,
    },
  ];
  expect(parsePath("M1 2H4V6L0,5ZM10,10L12,10")).toEqual(strokes);
  expect(parsePath("m1 2h3v4l-4-1zm9 8l2 0")).toEqual(strokes);
});

test("numbers after a move are lines, with or without spaces between them", () => {
  expect(parsePath("M1 1 2 3-.5.25")).toEqual([
    {
      points: [
        [1, 1],
        [2, 3],
        [-0.5, 0.25],
      ],
      isClosed: false,
    },
  ]);
  expect(parsePath("m1 1 2 3-.5.25")).toEqual([
    {
      points: [
        [1, 1],
        [3, 4],
        [2.5, 4.25],
      ],
      isClosed: false,
    },
  ]);
});

test("of curves and arcs only the ends are returned", () => {
  expect(parsePath("M0 0a2 2 0 1 0 4 0C5 5 6 6 7 8")).toEqual([
    {
      points: [
        [0, 0],
        [4, 0],
        [7, 8],
      ],
      isClosed: false,
    },
  ]);
});

test("the points of a polyline are one stroke", () => {
  expect(parsePath("1,2 3,4")).toEqual([
    {
      points: [
        [1, 2],
        [3, 4],
      ],
      isClosed: false,
    },
  ]);
});

test("text that is not a path is an error", () => {
  expect(() => parsePath("M1 2L3")).toThrow('2 numbers after "L" expected');
});
