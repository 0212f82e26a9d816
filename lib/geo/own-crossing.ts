import type { Position } from "geojson";
import { buildSegmentTree, segmentBox } from "./box-tree.ts";
import { crossSegments, SNAP } from "./cross-segments.ts";
import { latOf, lngOf } from "./ring.ts";

/**
 * The first place at which a ring crosses itself: the two segments, by the index of their first
 * position, and the position where they meet. The first is the lowest index of all. Touching at a
 * vertex is no crossing. Null where the ring does not cross itself.
 */
export function findOwnCrossing(
  ring: readonly Position[],
): { first: number; second: number; at: Position } | null {
  const tree = buildSegmentTree(ring);
  for (let first = 0; first + 3 < ring.length; first++) {
    const [a, b] = [ring[first] as Position, ring[first + 1] as Position];
    let at: Position = a;
    // Neighbours meet at the vertex that they share; a line that folds back there does not cross
    // itself.
    const second = tree.find(segmentBox(a, b), first + 2, (index) => {
      const [c, d] = [ring[index] as Position, ring[index + 1] as Position];
      const met = crossSegments(a, b, c, d);
      if (met === null || !isInner(met.t) || !isInner(met.u)) return false;
      at = along(c, d, met.u);
      return true;
    });
    if (second !== null) return { first, second, at };
  }
  return null;
}

function isInner(share: number): boolean {
  return share > SNAP && share < 1 - SNAP;
}

function along(a: Position, b: Position, share: number): Position {
  return [lngOf(a) + share * (lngOf(b) - lngOf(a)), latOf(a) + share * (latOf(b) - latOf(a))];
}
