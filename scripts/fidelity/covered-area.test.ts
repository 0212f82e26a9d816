import { expect, test } from "vitest";
import {
  areaDifference,
  areaOf,
  changedMask,
  closeMask,
  coveredArea,
  type Mask,
} from "./changed-area.ts";

function draw(rows: string[]): Mask {
  const data = Uint8Array.from(rows.join(""), (letter) => (letter === "#" ? 1 : 0));
  return { width: rows[0]?.length ?? 0, height: rows.length, data };
}

function print({ width, data }: Mask): string[] {
  const text = [...data].map((value) => (value === 1 ? "#" : ".")).join("");
  return text.match(new RegExp(`.{${width}}`, "g")) ?? [];
}

test("a pixel counts where a channel changes by more than rounding", () => {
  const before = {
    width: 3,
    height: 1,
    data: Uint8Array.of(9, 9, 9, 255, 9, 9, 9, 255, 9, 9, 9, 255),
  };
  const after = { ...before, data: Uint8Array.of(9, 9, 12, 255, 9, 30, 9, 255, 9, 9, 9, 0) };
  expect(print(changedMask(before, after))).toEqual([".##"]);
  expect(() => changedMask(before, { ...before, width: 1, height: 3 })).toThrow("3×1 px expected");
});

test("closing fills the gaps of a pattern and keeps its outline", () => {
  const hatched = draw([
    "............",
    "............",
    "..#.#.#.#...",
    "..##.#.##...",
    "..#.#.#.#...",
    "............",
    "............",
  ]);
  expect(print(closeMask(hatched, 1))).toEqual([
    "............",
    "............",
    "..#######...",
    "..#######...",
    "..#######...",
    "............",
    "............",
  ]);
});

test("closing joins nothing that lies farther apart than twice its reach", () => {
  const apart = draw(["#....#"]);
  expect(print(closeMask(apart, 1))).toEqual(print(apart));
  expect(areaOf(closeMask(apart, 2))).toBe(6);
});

test("areas differ by a share of the larger one, and specks by no more than their px", () => {
  expect(areaDifference(980, 1000)).toBeCloseTo(0.02);
  expect(areaDifference(1000, 0)).toBe(1);
  expect(areaDifference(3, 5)).toBeCloseTo(0.02);
  expect(areaDifference(0, 0)).toBe(0);
});

test("a drawing on nothing covers each pixel as far as it is opaque", () => {
  const data = Uint8Array.of(9, 9, 9, 255, 9, 9, 9, 51, 9, 9, 9, 0);
  expect(coveredArea({ width: 3, height: 1, data })).toBeCloseTo(1.2);
});
