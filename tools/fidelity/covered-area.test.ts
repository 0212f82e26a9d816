import { expect, test } from "vitest";
import {
  areaDifference,
  changedPixels,
  coveredArea,
  type Edge,
  edgeLength,
} from "./covered-area.ts";
import type { Pixels } from "./pixels.ts";

/** A drawing on nothing, from the share from 0 to 1 by which each pixel is opaque. */
function draw(rows: readonly (readonly number[])[]): Pixels {
  const data = rows.flat().flatMap((share) => [9, 9, 9, Math.round(255 * share)]);
  return { width: rows[0]?.length ?? 0, height: rows.length, data: Uint8Array.from(data) };
}

/** A square of 20 px in one of 40, whose left and right edges fall over so many px. */
function square(softness: number): Pixels {
  const across = Array.from({ length: 40 }, (_, x) => {
    const inside = Math.min(x + 0.5 - 10, 30 - x - 0.5);
    return Math.min(1, Math.max(0, softness === 0 ? Math.sign(inside) : 0.5 + inside / softness));
  });
  const nothing = across.map(() => 0);
  return draw(Array.from({ length: 40 }, (_, y) => (y >= 10 && y < 30 ? across : nothing)));
}

test("a drawing on nothing covers each pixel as far as it is opaque", () => {
  expect(coveredArea(draw([[1, 0.2, 0]]))).toBeCloseTo(1.2);
});

test("a soft edge is as long as a crisp one, and covers as much", () => {
  expect(edgeLength(square(0))).toBeCloseTo(80, -0.5);
  expect(edgeLength(square(4))).toBeCloseTo(edgeLength(square(0)), -0.5);
  expect(coveredArea(square(4))).toBeCloseTo(400);
});

test("what reaches the drawing's end has no edge there", () => {
  expect(edgeLength(draw(Array.from({ length: 9 }, () => [1, 1, 1, 1])))).toBe(0);
});

const areaEdge = (length: number): Edge => ({ length, isOfArea: true });
const lineEdge = (length: number): Edge => ({ length, isOfArea: false });

test("areas differ by a share of the larger one, and specks by no more than their px", () => {
  expect(areaDifference(980, 1000, areaEdge(100))).toBeCloseTo(0.02);
  expect(areaDifference(1000, 0, areaEdge(100))).toBe(1);
  expect(areaDifference(5, 7, areaEdge(10))).toBeCloseTo(0.02);
  expect(areaDifference(0, 0, areaEdge(0))).toBe(0);
});

test("a narrow area may lie off by a tenth of a px along its edge, and by no more", () => {
  const [band, edge] = [2 * 200, areaEdge(2 * 200)];
  expect(areaDifference(band, band + edge.length / 10, edge)).toBeCloseTo(0.02);
  expect(areaDifference(band, band + edge.length / 8, edge)).toBeGreaterThan(0.02);
  // One 10 px wide or more is held to 2 % of itself.
  expect(areaDifference(10 * 200, 1.021 * 10 * 200, edge)).toBeGreaterThan(0.02);
});

test("a line may be a tenth of a px wider or narrower, and no more", () => {
  const [length, edge] = [200, lineEdge(2 * 200)];
  expect(areaDifference(1.5 * length, 1.6 * length, edge)).toBeCloseTo(0.02);
  expect(areaDifference(1.5 * length, 1.1 * 1.5 * length, edge)).toBeGreaterThan(0.02);
  // One 5 px wide or more is held to 2 % of itself.
  expect(areaDifference(5 * length, 1.021 * 5 * length, edge)).toBeGreaterThan(0.02);
});

test("a pixel has changed when any of its channels has", () => {
  expect(changedPixels(draw([[1, 0, 0]]), draw([[1, 0, 0]]))).toBe(0);
  expect(changedPixels(draw([[1, 0, 0]]), draw([[1, 0.01, 1]]))).toBe(2);
});
