/** A box in degrees: [west, south, east, north]; a side may be infinite. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** Boxes in the order they were given, to be searched by place. */
export interface BoxTree {
  /** Calls `visit` with the index of each box that touches this one, in ascending order. */
  search(box: Box, visit: (index: number) => void): void;
}

/** Boxes that share one box of the level above. */
const FAN = 8;

/**
 * Builds a tree of boxes. Neighbours in the list share a branch: the segments of a line follow each other on the ground as
 * they do in the list, so nothing needs sorting.
 */
export function buildBoxTree(boxes: readonly Box[]): BoxTree {
  const levels: (readonly Box[])[] = [boxes];
  for (let below = boxes; below.length > 1; ) {
    const above: Box[] = [];
    for (let i = 0; i < below.length; i += FAN) above.push(boxAround(below.slice(i, i + FAN)));
    levels.push(above);
    below = above;
  }
  const descend = (level: number, index: number, box: Box, visit: (index: number) => void) => {
    const here = levels[level]?.[index];
    if (here === undefined || !touch(here, box)) return;
    if (level === 0) visit(index);
    else for (let i = 0; i < FAN; i++) descend(level - 1, index * FAN + i, box, visit);
  };
  return {
    search: (box, visit) => descend(levels.length - 1, 0, box, visit),
  };
}

function boxAround(boxes: readonly Box[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    west = Math.min(west, box[0]);
    south = Math.min(south, box[1]);
    east = Math.max(east, box[2]);
    north = Math.max(north, box[3]);
  }
  return [west, south, east, north];
}

function touch(a: Box, b: Box): boolean {
  return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
}
