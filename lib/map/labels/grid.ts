import type { Box } from "./plane.ts";

/**
 * Cells along each side of a grid: few enough to fill fast, enough that a label's box meets little.
 */
const CELLS = 48;

/**
 * Numbers of the cells of a region that a box touches; one beyond the region has those at its edge.
 */
export function* cellsOf(box: Box, { left, top, right, bottom }: Box): Generator<number> {
  const [fromX, toX] = span(box.left, box.right, left, right);
  const [fromY, toY] = span(box.top, box.bottom, top, bottom);
  for (let y = fromY; y <= toY; y++) {
    for (let x = fromX; x <= toX; x++) yield y * CELLS + x;
  }
}

function span(from: number, to: number, start: number, end: number): [number, number] {
  const cell = (value: number) =>
    Math.min(CELLS - 1, Math.max(0, Math.floor((CELLS * (value - start)) / (end - start))));
  return [cell(from), cell(to)];
}
