import type { Position } from "geojson";

/** Longitude of a position in degrees. */
export const lngOf = (position: Position): number => position[0] ?? Number.NaN;

/** Latitude of a position in degrees. */
export const latOf = (position: Position): number => position[1] ?? Number.NaN;

/**
 * Area of a ring in square degrees of the plane, positive where it runs counter-clockwise. The ring
 * may be closed or open. Measured from the first vertex, so that small rings far from 0° lose no
 * digits.
 */
export function signedArea(ring: readonly Position[]): number {
  const origin = ring[0];
  if (origin === undefined) return 0;
  let twice = 0;
  for (let i = 0; i < ring.length; i++) {
    const a = ring[i] as Position;
    const b = ring[(i + 1) % ring.length] as Position;
    twice +=
      (lngOf(a) - lngOf(origin)) * (latOf(b) - latOf(origin)) -
      (lngOf(b) - lngOf(origin)) * (latOf(a) - latOf(origin));
  }
  return twice / 2;
}

/**
 * Whether a point lies inside a ring, closed or open. For a point on the ring itself, either result
 * is possible.
 */
export function ringContains(ring: readonly Position[], point: Position): boolean {
  const x = lngOf(point);
  const y = latOf(point);
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const a = ring[i] as Position;
    const b = ring[j] as Position;
    if (latOf(a) > y === latOf(b) > y) continue;
    const crossing = ((lngOf(b) - lngOf(a)) * (y - latOf(a))) / (latOf(b) - latOf(a)) + lngOf(a);
    if (x < crossing) inside = !inside;
  }
  return inside;
}

/**
 * A position within this many degrees (a centimetre) of a straight line adds nothing to the line.
 */
const STRAIGHT = 1e-7;

/** Whether a line from one position to another is straight at a third one between them. */
export function isStraight(from: Position, over: Position, to: Position): boolean {
  const [dx, dy] = [lngOf(to) - lngOf(from), latOf(to) - latOf(from)];
  const [px, py] = [lngOf(over) - lngOf(from), latOf(over) - latOf(from)];
  const length = Math.hypot(dx, dy);
  const isBetween = px * dx + py * dy >= 0 && px * dx + py * dy <= length * length;
  return isBetween && Math.abs(dx * py - dy * px) <= STRAIGHT * length;
}

/** Whether a point lies inside a polygon: inside its first ring and none of the others. */
export function polygonContains(polygon: readonly Position[][], point: Position): boolean {
  const [outer, ...holes] = polygon;
  if (outer === undefined || !ringContains(outer, point)) return false;
  return !holes.some((hole) => ringContains(hole, point));
}

/** The ring without the last vertex that repeats the first. */
export function openRing(ring: readonly Position[]): Position[] {
  const first = ring[0];
  const last = ring.at(-1);
  const closed =
    ring.length > 1 &&
    first !== undefined &&
    last !== undefined &&
    lngOf(first) === lngOf(last) &&
    latOf(first) === latOf(last);
  return closed ? ring.slice(0, -1) : [...ring];
}

/** The ring with its first vertex repeated at the end, as GeoJSON wants it. */
export function closeRing(ring: readonly Position[]): Position[] {
  const open = openRing(ring);
  return open[0] === undefined ? [] : [...open, open[0]];
}

/** The line or ring without positions that repeat the one before. */
export function dropRepeats(line: readonly Position[]): Position[] {
  return line.filter((p, i) => {
    const before = line[i - 1];
    return !before || lngOf(before) !== lngOf(p) || latOf(before) !== latOf(p);
  });
}
