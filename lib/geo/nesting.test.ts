import type { Position } from "geojson";
import { describe, expect, it } from "vitest";
import { findNestingFaults } from "./nesting.ts";

const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const hole = (...sides: [number, number, number, number]) => box(...sides).reverse();
const kinds = (...rings: Position[][]) =>
  findNestingFaults(rings).map(({ kind, ring }) => `${ring} ${kind}`);

describe("findNestingFaults", () => {
  it("finds no fault in holes inside their outline, apart or touching", () => {
    expect(kinds(box(0, 0, 9, 9), hole(1, 1, 2, 2), hole(3, 3, 4, 4))).toEqual([]);
    expect(kinds(box(0, 0, 9, 9), hole(1, 1, 2, 2), hole(2, 2, 3, 3))).toEqual([]);
    const touching = [
      [0, 0],
      [4, 1],
      [1, 4],
      [0, 0],
    ];
    expect(kinds(box(0, 0, 9, 9), touching.reverse())).toEqual([]);
  });

  it("distinguishes an island, which has the direction of its outline, from a hole outside", () => {
    expect(kinds(box(0, 0, 1, 1), box(2, 2, 3, 3), hole(4, 4, 5, 5))).toEqual([
      "1 island",
      "2 apart",
    ]);
    expect(kinds(hole(0, 0, 1, 1), hole(2, 2, 3, 3))).toEqual(["1 island"]);
  });

  it("reports where a hole crosses its outline, even at a corner", () => {
    const [fault] = findNestingFaults([box(0, 0, 4, 4), hole(3, 1, 5, 2)]);
    expect(fault).toMatchObject({ kind: "crossing", ring: 1, other: 0 });
    expect(fault?.at[0]).toBe(4);
    // Its corners lie on the outline, and its edges cross it nowhere else.
    const spade: Position[] = [
      [4, 1],
      [5, 2],
      [4, 3],
      [3, 2],
      [4, 1],
    ];
    expect(kinds(box(0, 0, 4, 4), spade.reverse())).toEqual(["1 crossing"]);
  });

  it("finds holes that cross, lie in each other or are given twice", () => {
    expect(kinds(box(0, 0, 9, 9), hole(1, 1, 3, 3), hole(2, 2, 4, 4))).toEqual(["2 crossing"]);
    expect(kinds(box(0, 0, 9, 9), hole(1, 1, 5, 5), hole(2, 2, 4, 4))).toEqual(["2 inside-hole"]);
    expect(kinds(box(0, 0, 9, 9), hole(1, 1, 3, 3), hole(1, 1, 3, 3))).toEqual(["2 twice"]);
    expect(kinds(box(0, 0, 9, 9), hole(0, 0, 9, 9))).toEqual(["1 twice"]);
    expect(kinds(hole(1, 1, 3, 3), box(0, 0, 9, 9))).toEqual(["1 around"]);
  });

  it("distinguishes an outline that touches itself from one that crosses itself at a position", () => {
    const touches: Position[] = [
      [0, 0],
      [1, 1],
      [2, 0],
      [2, 2],
      [1, 1],
      [0, 2],
      [0, 0],
    ];
    const crosses: Position[] = [
      [0, 0],
      [1, 1],
      [2, 2],
      [2, 0],
      [1, 1],
      [0, 2],
      [0, 0],
    ];
    expect(kinds(touches)).toEqual([]);
    expect(kinds(crosses)).toEqual(["0 over-itself"]);
    const around = box(0, 0, 1, 1);
    expect(kinds([...around, ...around.slice(1)])).toEqual(["0 over-itself"]);
  });
});
