import { cellsOf } from "./grid.ts";
import type { Box, PlanePoint, Segment } from "./plane.ts";

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
    yield* cellsOf(box, this.#region);
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
