import type { Position } from "geojson";
import { buildSegmentTree, segmentBox } from "./box-tree.ts";
import { latOf, lngOf } from "./ring.ts";

/** Share of a segment within which a crossing is taken to lie on the segment's vertex. */
export const SNAP = 1e-10;

/**
 * Degrees beyond a segment's box in which it may still cross another by `SNAP`, however long the
 * two are.
 */
export const NEAR = 360 * SNAP;

/**
 * Shares of the segments ab and cd at which they cross, or null where they do not or are parallel.
 */
export function crossSegments(
  a: Position,
  b: Position,
  c: Position,
  d: Position,
): { t: number; u: number } | null {
  const abX = lngOf(b) - lngOf(a);
  const abY = latOf(b) - latOf(a);
  const cdX = lngOf(d) - lngOf(c);
  const cdY = latOf(d) - latOf(c);
  const det = abX * cdY - abY * cdX;
  if (Math.abs(det) <= 1e-14 * Math.hypot(abX, abY) * Math.hypot(cdX, cdY)) return null;
  const acX = lngOf(c) - lngOf(a);
  const acY = latOf(c) - latOf(a);
  const t = (acX * cdY - acY * cdX) / det;
  const u = (acX * abY - acY * abX) / det;
  const within = (share: number) => share >= -SNAP && share <= 1 + SNAP;
  return within(t) && within(u) ? { t, u } : null;
}

/**
 * Whether a line crosses or touches itself; neighbouring segments share a vertex and do not count.
 */
export function crossesItself(line: readonly Position[]): boolean {
  const tree = buildSegmentTree(line);
  return line.some((a, i) => {
    const b = line[i + 1];
    if (b === undefined) return false;
    const crosses = (j: number) =>
      crossSegments(a, b, line[j] as Position, line[j + 1] as Position) !== null;
    return tree.find(segmentBox(a, b, NEAR), i + 2, crosses) !== null;
  });
}
