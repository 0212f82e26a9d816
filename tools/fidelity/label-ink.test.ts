import { expect, test } from "vitest";
import { edgeDistance, inkBox } from "./label-ink.ts";

function opaqueAt(width: number, height: number, points: [number, number][]) {
  const data = new Uint8Array(width * height * 4);
  for (const [x, y] of points) data[4 * (y * width + x) + 3] = 255;
  return { width, height, data };
}

test("the search finds a label's ink in and closely around its box, not beyond", () => {
  const drawn = opaqueAt(30, 30, [
    [9, 10],
    [15, 12],
    [25, 12],
  ]);
  const box = { left: 10, top: 9, right: 16, bottom: 14 };
  expect(inkBox(drawn, box)).toEqual({ left: 9, top: 10, right: 16, bottom: 13 });
});

test("an empty box has no ink, and a label that one drawing lacks has an infinite distance", () => {
  const box = { left: 10, top: 9, right: 16, bottom: 14 };
  expect(inkBox(opaqueAt(30, 30, []), box)).toBeNull();
  expect(edgeDistance(box, null)).toBe(Number.POSITIVE_INFINITY);
  expect(edgeDistance(box, { ...box, bottom: 15.5 })).toBe(1.5);
});
