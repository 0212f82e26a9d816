import { expect, test } from "vitest";
import {
  areaDifference,
  changedPixels,
  coveredArea,
  type Edge,
  edgeLength,
} from "./covered-area.ts";
import type { Pixels } from "./pixels.ts";

/** A drawing on a transparent ground, from the opacity of each pixel, 0 to 1. */
function draw(rows: readonly (readonly number[])[]): Pixels {
  const data = rows.flat().flatMap((share) => [9, 9, 9, Math.round(255 * share)]);
  return { width: rows[0]?.length ?? 0, height: rows.length, data: Uint8Array.from(data) };
}

/**
 * A square of 20 px in a drawing of 40 px. Its left and right edges fade out over `softness` px.
 */
function square(softness: number): Pixels {
  const across = Array.from({ length: 40 }, (_, x) => {
    const inside = Math.min(x + 0.5 - 10, 30 - x - 0.5);
    return Math.min(1, Math.max(0, softness === 0 ? Math.sign(inside) : 0.5 + inside / softness));
  });
  const nothing = across.map(() => 0);
  return draw(Array.from({ length: 40 }, (_, y) => (y >= 10 && y < 30 ? across : nothing)));
}

test("a drawing on a transparent ground covers each pixel by its opacity", () => {
  expect(coveredArea(draw([[1, 0.2, 0]]))).toBeCloseTo(1.2);
});

test("a soft edge is as long as a crisp one, and covers as much", () => {
  expect(edgeLength(square(0))).toBeCloseTo(80, -0.5);
  expect(edgeLength(square(4))).toBeCloseTo(edgeLength(square(0)), -0.5);
  expect(coveredArea(square(4))).toBeCloseTo(400);
});

test("the border of the drawing is not an edge", () => {
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

test("a narrow area may differ by a tenth of a px along its edge, and by no more", () => {
  const [band, edge] = [2 * 200, areaEdge(2 * 200)];
  expect(areaDifference(band, band + edge.length / 10, edge)).toBeCloseTo(0.02);
  expect(areaDifference(band, band + edge.length / 8, edge)).toBeGreaterThan(0.02);
  // From a width of 10 px on the limit is 2 % of the area.
  expect(areaDifference(10 * 200, 1.021 * 10 * 200, edge)).toBeGreaterThan(0.02);
});

test("a line may be a tenth of a px wider or narrower, and no more", () => {
  const [length, edge] = [200, lineEdge(2 * 200)];
  expect(areaDifference(1.5 * length, 1.6 * length, edge)).toBeCloseTo(0.02);
  expect(areaDifference(1.5 * length, 1.1 * 1.5 * length, edge)).toBeGreaterThan(0.02);
  // From a width of 5 px on the limit is 2 % of the line.
  expect(areaDifference(5 * length, 1.021 * 5 * length, edge)).toBeGreaterThan(0.02);
});

test("a pixel has changed if any of its channels has changed", () => {
  expect(changedPixels(draw([[1, 0, 0]]), draw([[1, 0, 0]]))).toBe(0);
  expect(changedPixels(draw([[1, 0, 0]]), draw([[1, 0.01, 1]]))).toBe(2);
});
