import type { Pixels } from "./pixels.ts";

/**
 * Width in px that an area counts with along its edge at least, so that 2 % of a narrow one are a
 * tenth of a px at its edge: the step that coordinates are rounded to, and a fifth of what outlines
 * may lie off.
 */
const AREA_WIDTH = 5;

/**
 * The same of a line or mark: a twentieth of a px. Its width is not rounded, but browsers smooth
 * edges in quarters of a px, and draw straight lines up to a tenth of a px too wide or too narrow
 * by that.
 */
const LINE_WIDTH = 2.5;

/** Area in px that a layer counts with at least: of a speck, a pixel or two are chance. */
const LEAST_AREA = 100;

/**
 * Changed pixels, 2 by 2, that may be a speck's beside the label's dot that hides the rest of it.
 */
export const SPECK = 4;

/** The area in px that a drawing on nothing covers, each pixel counted by its opacity. */
export function coveredArea({ data }: Pixels): number {
  let sum = 0;
  for (let at = 3; at < data.length; at += 4) sum += data[at] ?? 0;
  return sum / 255;
}

/**
 * Length in px of the edge of what a drawing on nothing covers: both sides of a line, and as much
 * less as it is less opaque. It is the total variation of the opacity, which does not depend on how
 * soft an edge is.
 */
export function edgeLength({ width, height, data }: Pixels): number {
  const opacity = (x: number, y: number) =>
    x < width && y < height ? (data[4 * (y * width + x) + 3] ?? 0) : 0;
  let sum = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const here = opacity(x, y);
      // Where the drawing ends nothing does.
      const right = x + 1 < width ? opacity(x + 1, y) : here;
      const below = y + 1 < height ? opacity(x, y + 1) : here;
      if (here !== right || here !== below) sum += Math.hypot(right - here, below - here);
    }
  }
  return sum / 255;
}

/**
 * The edge of what is compared: its length in px, and whether it is that of an area, or of a line
 * or mark.
 */
export interface Edge {
  length: number;
  isOfArea: boolean;
}

/**
 * Difference of what two drawings cover in px as a share of the larger one, but of no less than
 * `LEAST_AREA`, nor than `AREA_WIDTH` or `LINE_WIDTH` along its edge.
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
