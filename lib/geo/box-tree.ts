import type { Position } from "geojson";
import { latOf, lngOf } from "./ring.ts";

/** A box in degrees; a side may be infinite. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** How many boxes one box of the next level holds. */
const FAN = 8;

/**
 * An immutable list of boxes that can be searched by place. Neighbours in the list share a larger
 * box, these share a larger one, and so on. Consecutive segments of a line lie side by side on the
 * map, so a search visits few of them, and nothing needs sorting.
 */
export class BoxTree {
  /**
   * West, south, east and north of each box, level by level. The first level holds the given boxes.
   */
  readonly #levels: Float64Array[];

  constructor(boxes: readonly Box[]) {
    let level: Float64Array = Float64Array.from(boxes.flat());
    this.#levels = [level];
    while (level.length > 4 * FAN) {
      level = levelAbove(level);
      this.#levels.push(level);
    }
  }

  /** Calls `visit` with the index of each box that touches this one, in ascending order. */
  search(box: Box, visit: (index: number) => void): void {
    this.find(box, 0, (index) => {
      visit(index);
      return false;
    });
  }

  /**
   * Returns the first index, at least `from`, whose box touches this one and for which `test`
   * holds; null where there is none.
   */
  find(box: Box, from: number, test: (index: number) => boolean): number | null {
    const top = this.#levels.length - 1;
    return this.#findIn(top, 0, (this.#levels[top]?.length ?? 0) / 4, { box, from, test });
  }

  /**
   * Searches the boxes `start` to `end` of a level. Each level takes one more call on the stack.
   */
  #findIn(level: number, start: number, end: number, search: Search): number | null {
    const boxes = this.#levels[level] as Float64Array;
    const reach = FAN ** level;
    for (let i = Math.max(start, Math.floor(search.from / reach)); i < end; i++) {
      if (!touches(boxes, i, search.box)) continue;
      if (level === 0) {
        if (search.test(i)) return i;
        continue;
      }
      const below = (this.#levels[level - 1] as Float64Array).length / 4;
      const found = this.#findIn(level - 1, i * FAN, Math.min(below, (i + 1) * FAN), search);
      if (found !== null) return found;
    }
    return null;
  }
}

interface Search {
  box: Box;
  from: number;
  test: (index: number) => boolean;
}

/** Builds a tree of the segments of a line; each has the index of its first position. */
export function buildSegmentTree(line: readonly Position[]): BoxTree {
  return new BoxTree(line.slice(1).map((to, i) => segmentBox(line[i] as Position, to)));
}

/** Returns the box of a segment, `margin` degrees wider on each side. */
export function segmentBox(a: Position, b: Position, margin = 0): Box {
  return [
    Math.min(lngOf(a), lngOf(b)) - margin,
    Math.min(latOf(a), latOf(b)) - margin,
    Math.max(lngOf(a), lngOf(b)) + margin,
    Math.max(latOf(a), latOf(b)) + margin,
  ];
}

function touches(boxes: Float64Array, i: number, [west, south, east, north]: Box): boolean {
  const at = 4 * i;
  const isBeside = (boxes[at] as number) > east || (boxes[at + 2] as number) < west;
  return !isBeside && (boxes[at + 1] as number) <= north && (boxes[at + 3] as number) >= south;
}

function levelAbove(level: Float64Array): Float64Array {
  const count = level.length / 4;
  const above = new Float64Array(4 * Math.ceil(count / FAN));
  for (let i = 0; i < count; i++) {
    const at = 4 * Math.floor(i / FAN);
    const isFirst = i % FAN === 0;
    for (const [side, pick] of [Math.min, Math.min, Math.max, Math.max].entries()) {
      const value = level[4 * i + side] as number;
      above[at + side] = isFirst ? value : pick(above[at + side] as number, value);
    }
  }
  return above;
}
