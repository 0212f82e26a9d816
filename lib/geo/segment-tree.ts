import type { Position } from "geojson";
import { latOf, lngOf } from "./ring.ts";

/** How many boxes one box of the next level holds. */
const FAN = 8;

/** A box in degrees: west, south, east, north. */
export type Extent = readonly [west: number, south: number, east: number, north: number];

/**
 * The segments of a line, found by the box that they may touch. Boxes of neighbouring segments lie in larger boxes, and
 * so on: what lies side by side in a line lies side by side on the map, so a search looks at few of them, however the
 * line runs. It never changes.
 */
export class SegmentTree {
  /** West, south, east and north of each box, level by level; the first level has one for each segment. */
  readonly #levels: Float64Array[] = [];

  constructor(line: readonly Position[]) {
    const count = Math.max(0, line.length - 1);
    let level: Float64Array = new Float64Array(4 * count);
    for (let i = 0; i < count; i++) {
      const [a, b] = [line[i] as Position, line[i + 1] as Position];
      level[4 * i] = Math.min(lngOf(a), lngOf(b));
      level[4 * i + 1] = Math.min(latOf(a), latOf(b));
      level[4 * i + 2] = Math.max(lngOf(a), lngOf(b));
      level[4 * i + 3] = Math.max(latOf(a), latOf(b));
    }
    this.#levels.push(level);
    while (level.length > 4 * FAN) {
      level = levelAbove(level);
      this.#levels.push(level);
    }
  }

  /**
   * The first segment, by the index of its first position and at least `from`, whose box meets `extent` and for which
   * `test` holds; null where there is none.
   */
  find(extent: Extent, from: number, test: (index: number) => boolean): number | null {
    const top = this.#levels.length - 1;
    return this.#findIn(top, 0, (this.#levels[top]?.length ?? 0) / 4, { extent, from, test });
  }

  /** Searches the boxes `start` to `end` of a level; a level more takes one call more on the stack. */
  #findIn(level: number, start: number, end: number, search: Search): number | null {
    const boxes = this.#levels[level] as Float64Array;
    const reach = FAN ** level;
    for (let i = Math.max(start, Math.floor(search.from / reach)); i < end; i++) {
      if (!meets(boxes, i, search.extent)) continue;
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
  extent: Extent;
  from: number;
  test: (index: number) => boolean;
}

/** The box of a segment, `margin` degrees wider on each side. */
export function extentOf(a: Position, b: Position, margin = 0): Extent {
  return [
    Math.min(lngOf(a), lngOf(b)) - margin,
    Math.min(latOf(a), latOf(b)) - margin,
    Math.max(lngOf(a), lngOf(b)) + margin,
    Math.max(latOf(a), latOf(b)) + margin,
  ];
}

function meets(boxes: Float64Array, i: number, [west, south, east, north]: Extent): boolean {
  const at = 4 * i;
  const isBeside = (boxes[at] as number) > east || (boxes[at + 2] as number) < west;
  return !isBeside && (boxes[at + 1] as number) <= north && (boxes[at + 3] as number) >= south;
}

function levelAbove(level: Float64Array): Float64Array {
  const count = level.length / 4;
  const above = new Float64Array(4 * Math.ceil(count / FAN)).fill(-Infinity);
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
