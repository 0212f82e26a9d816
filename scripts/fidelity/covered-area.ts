import type { Pixels } from "./pixels.ts";

/** How far a channel, 0 to 255, must change for a pixel to count: more than the rounding of mixed colours. */
const LEAST_CHANGE = 6;

/** Reach in px of the closing that fills a pattern: half of a tile of 8 px, and one more. */
export const PATTERN_REACH = 5;

/** Area in px under which a share says nothing: a pixel or two at the edge of a speck. */
const LEAST_AREA = 100;

/** A yes or no for each pixel, row by row: 1 or 0. */
export interface Mask {
  width: number;
  height: number;
  data: Uint8Array;
}

/** The pixels that differ between two drawings of one size. Throws where the sizes differ. */
export function changedMask(before: Pixels, after: Pixels): Mask {
  const { width, height } = before;
  if (after.width !== width || after.height !== height)
    throw new Error(
      `changedMask: ${width}×${height} px expected, ${after.width}×${after.height} found`,
    );
  const data = new Uint8Array(width * height);
  for (let pixel = 0; pixel < data.length; pixel++) {
    let change = 0;
    for (let at = 4 * pixel; at < 4 * pixel + 4; at++)
      change = Math.max(change, Math.abs((before.data[at] ?? 0) - (after.data[at] ?? 0)));
    data[pixel] = change > LEAST_CHANGE ? 1 : 0;
  }
  return { width, height, data };
}

/** A mask without gaps narrower than twice `reach` px: grown by it on all sides, and shrunk again. */
export function closeMask(mask: Mask, reach: number): Mask {
  const grown = spread(spread(mask, reach, 1, "row"), reach, 1, "column");
  return spread(spread(grown, reach, 0, "row"), reach, 0, "column");
}

/** How many pixels a mask has. */
export function areaOf({ data }: Mask): number {
  return data.reduce((sum, value) => sum + value, 0);
}

/** The area in px that a drawing on nothing covers, each pixel counted by its opacity. */
export function coveredArea({ data }: Pixels): number {
  let sum = 0;
  for (let at = 3; at < data.length; at += 4) sum += data[at] ?? 0;
  return sum / 255;
}

/** Difference of two areas in px as a share of the larger, or of `LEAST_AREA` where both are smaller. */
export function areaDifference(one: number, other: number): number {
  return Math.abs(one - other) / Math.max(one, other, LEAST_AREA);
}

/** Gives `value` to every pixel that has one of it within `reach` px of its row or column; the edge has none. */
function spread(mask: Mask, reach: number, value: 0 | 1, along: "row" | "column"): Mask {
  const { width, height, data } = mask;
  const [lines, length] = along === "row" ? [height, width] : [width, height];
  const [lineStep, step] = along === "row" ? [width, 1] : [1, width];
  const spreadOut = new Uint8Array(data);
  for (let line = 0; line < lines; line++) {
    let last = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < length + reach; at++) {
      if (at < length && data[line * lineStep + at * step] === value) last = at;
      const middle = at - reach;
      if (middle >= 0 && last >= middle - reach) spreadOut[line * lineStep + middle * step] = value;
    }
  }
  return { width, height, data: spreadOut };
}
