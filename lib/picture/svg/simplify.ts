import type { Point } from "./clip.ts";

/**
 * A line with fewer points that runs nowhere further than `tolerance` from the given one, by Douglas and
 * Peucker's rule. First and last point stay.
 */
export function simplifyLine(line: readonly Point[], tolerance: number): Point[] {
  if (line.length < 3) return [...line];
  const kept = new Uint8Array(line.length);
  kept[0] = kept[line.length - 1] = 1;
  const open: [first: number, last: number][] = [[0, line.length - 1]];
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const [first, last] = span;
    let [furthest, at] = [tolerance, -1];
    for (let index = first + 1; index < last; index++) {
      const off = distance(line[index] as Point, line[first] as Point, line[last] as Point);
      if (off > furthest) [furthest, at] = [off, index];
    }
    if (at < 0) continue;
    kept[at] = 1;
    open.push([first, at], [at, last]);
  }
  return line.filter((_, index) => kept[index] === 1);
}

/** The same for a ring, whose last point is not the first again; the first point and the one furthest from it stay. */
export function simplifyRing(ring: readonly Point[], tolerance: number): Point[] {
  const first = ring[0];
  if (first === undefined) return [];
  let [furthest, at] = [0, 0];
  for (const [index, [x, y]] of ring.entries()) {
    const off = Math.hypot(x - first[0], y - first[1]);
    if (off > furthest) [furthest, at] = [off, index];
  }
  const there = simplifyLine(ring.slice(0, at + 1), tolerance);
  const back = simplifyLine([...ring.slice(at), first], tolerance);
  return [...there.slice(0, -1), ...back.slice(0, -1)];
}

/** Distance of a point from a segment. */
function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const squared = dx * dx + dy * dy;
  const share =
    squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / squared));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}
