import type { Box, PlanePoint, Segment } from "./plane.ts";

/**
 * Cells along each side of an index: few enough to fill fast, enough that a label's box meets few
 * segments.
 */
const CELLS = 48;

/**
 * Segments of the plane, found by the box they may touch. Built once per scene; it never changes.
 */
export class SegmentIndex {
  readonly #region: Box;
  readonly #cells: Segment[][] = [];

  /** Holds those segments whose own boxes reach into `region`. */
  constructor(segments: Iterable<Segment>, region: Box) {
    this.#region = region;
    for (const segment of segments) {
      for (const cell of this.#cellsOf(boxOf(segment))) {
        const held = this.#cells[cell];
        if (held === undefined) this.#cells[cell] = [segment];
        else held.push(segment);
      }
    }
  }

  /** Is there a segment near this box for which `test` holds? One may be tested more than once. */
  some(box: Box, test: (segment: Segment) => boolean): boolean {
    for (const cell of this.#cellsOf(box)) {
      if (this.#cells[cell]?.some(test)) return true;
    }
    return false;
  }

  *#cellsOf(box: Box): Generator<number> {
    const { left, top, right, bottom } = this.#region;
    if (box.right < left || box.left > right || box.bottom < top || box.top > bottom) return;
    const [fromX, toX] = span(box.left, box.right, left, right);
    const [fromY, toY] = span(box.top, box.bottom, top, bottom);
    for (let y = fromY; y <= toY; y++) {
      for (let x = fromX; x <= toX; x++) yield y * CELLS + x;
    }
  }
}

/** The pieces between the points of a line. */
export function segmentsOf(points: readonly PlanePoint[]): Segment[] {
  return points.slice(1).map((to, index) => [points[index] as PlanePoint, to]);
}

/** The smallest box that holds a segment. */
export function boxOf([[x1, y1], [x2, y2]]: Segment): Box {
  return {
    left: Math.min(x1, x2),
    top: Math.min(y1, y2),
    right: Math.max(x1, x2),
    bottom: Math.max(y1, y2),
  };
}

function span(from: number, to: number, start: number, end: number): [number, number] {
  const cell = (value: number) =>
    Math.min(CELLS - 1, Math.max(0, Math.floor((CELLS * (value - start)) / (end - start))));
  return [cell(from), cell(to)];
}
