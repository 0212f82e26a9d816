/** Returns how far `point` is from the segment `from`–`to`, in the unit of the tolerance. */
export type Distance<P> = (point: P, from: P, to: P) => number;

type Place = readonly number[];

/**
 * Leaves out the points of a line that are no further than `tolerance` from the line without them,
 * by Douglas and Peucker's rule. The first and the last point stay.
 */
export function simplifyLine<P extends Place>(
  line: readonly P[],
  tolerance: number,
  distance: Distance<P> = planeDistance,
): P[] {
  const kept = new Uint8Array(line.length).fill(1, 0, 1).fill(1, -1);
  const open: [first: number, last: number][] = [[0, line.length - 1]];
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const [first, last] = span;
    let [furthest, at] = [tolerance, -1];
    for (let index = first + 1; index < last; index++) {
      const off = distance(line[index] as P, line[first] as P, line[last] as P);
      if (off > furthest) [furthest, at] = [off, index];
    }
    if (at < 0) continue;
    kept[at] = 1;
    open.push([first, at], [at, last]);
  }
  return line.filter((_, index) => kept[index] === 1);
}

/**
 * The same for an open ring, whose last point does not repeat the first. The first point and the
 * one that is furthest from it on a plane stay.
 */
export function simplifyRing<P extends Place>(
  ring: readonly P[],
  tolerance: number,
  distance: Distance<P> = planeDistance,
): P[] {
  const first = ring[0];
  if (first === undefined) return [];
  const [firstX = 0, firstY = 0] = first;
  let [furthest, at] = [0, 0];
  for (const [index, [x = 0, y = 0]] of ring.entries()) {
    const off = Math.hypot(x - firstX, y - firstY);
    if (off > furthest) [furthest, at] = [off, index];
  }
  const there = simplifyLine(ring.slice(0, at + 1), tolerance, distance);
  const back = simplifyLine([...ring.slice(at), first], tolerance, distance);
  return [...there.slice(0, -1), ...back.slice(0, -1)];
}

/** The distance on a plane. */
function planeDistance(
  [x = 0, y = 0]: Place,
  [ax = 0, ay = 0]: Place,
  [bx = 0, by = 0]: Place,
): number {
  const [dx, dy] = [bx - ax, by - ay];
  const squared = dx * dx + dy * dy;
  const share =
    squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / squared));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}
