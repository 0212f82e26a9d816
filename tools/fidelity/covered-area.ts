import type { Pixels } from "./pixels.ts";

/**
 * Least width in px that an area counts with along its edge. With it, 2 % of a narrow area is a
 * tenth of a px at its edge: the step to which coordinates are rounded, and a fifth of the limit
 * for outlines.
 */
const AREA_WIDTH = 5;

/**
 * The same for a line or mark: 2 % is a twentieth of a px. Its width is not rounded, but browsers
 * smooth edges in quarters of a px, which makes straight lines up to a tenth of a px too wide or
 * too narrow.
 */
const LINE_WIDTH = 2.5;

/** Least area in px that a layer counts with: in a speck, chance decides a pixel or two. */
const LEAST_AREA = 100;

/**
 * Up to this many changed pixels (2 by 2) may belong to a speck beside the label's dot that hides
 * the rest of it.
 */
export const SPECK = 4;

/**
 * The area in px that a drawing on a transparent ground covers, each pixel weighted by its opacity.
 */
export function coveredArea({ data }: Pixels): number {
  let sum = 0;
  for (let at = 3; at < data.length; at += 4) sum += data[at] ?? 0;
  return sum / 255;
}

/**
 * Length in px of the edge of a drawing on a transparent ground: both sides of a line, weighted by
 * opacity. It is the total variation of the opacity, which does not depend on how soft an edge is.
 */
export function edgeLength({ width, height, data }: Pixels): number {
  const opacity = (x: number, y: number) =>
    x < width && y < height ? (data[4 * (y * width + x) + 3] ?? 0) : 0;
  let sum = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const here = opacity(x, y);
      // The border of the drawing is not an edge.
      const right = x + 1 < width ? opacity(x + 1, y) : here;
      const below = y + 1 < height ? opacity(x, y + 1) : here;
      if (here !== right || here !== below) sum += Math.hypot(right - here, below - here);
    }
  }
  return sum / 255;
}

/**
 * The edge of a compared layer: its length in px, and whether the layer is an area, or a line or
 * mark.
 */
export interface Edge {
  length: number;
  isOfArea: boolean;
}

/**
 * Difference of two covered areas in px, as a share of the larger one, where that counts with
 * `LEAST_AREA` at least, and with `AREA_WIDTH` or `LINE_WIDTH` along its edge at least.
 */
export function areaDifference(one: number, other: number, { length, isOfArea }: Edge): number {
  const along = length * (isOfArea ? AREA_WIDTH : LINE_WIDTH);
  return Math.abs(one - other) / Math.max(one, other, LEAST_AREA, along);
}

/** How many pixels differ between two drawings of one size. */
export function changedPixels(before: Pixels, after: Pixels): number {
  const [one, other] = [before, after].map(
    ({ data }) => new DataView(data.buffer, data.byteOffset),
  );
  let count = 0;
  for (let at = 0; at < before.data.length; at += 4)
    if (one?.getUint32(at) !== other?.getUint32(at)) count++;
  return count;
}
