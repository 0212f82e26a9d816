import type { Position } from "geojson";
import { crossSegments, SNAP } from "./cross-segments.ts";
import { latOf, lngOf } from "./ring.ts";

/**
 * The first place at which a ring crosses itself: the two segments, by the index of their first position, and the
 * position where they meet. Touching at a vertex is no crossing. Null where it does not. Segments are looked at from
 * west to east, so that a long coast takes little more than its sorting.
 */
export function findOwnCrossing(
  ring: readonly Position[],
): { first: number; second: number; at: Position } | null {
  const segments = ring.slice(1).flatMap((to, index) => {
    const from = ring[index];
    return from === undefined ? [] : [{ index, from, to, ...spanOf(from, to) }];
  });
  segments.sort((a, b) => a.west - b.west);
  let open: typeof segments = [];
  for (const segment of segments) {
    open = open.filter(({ east }) => east >= segment.west);
    for (const other of open) {
      if (other.north < segment.south || other.south > segment.north) continue;
      const met = crossSegments(other.from, other.to, segment.from, segment.to);
      // Neighbours meet at the vertex that they share, and rings may touch themselves at one.
      if (met === null || !isInner(met.t) || !isInner(met.u)) continue;
      const [first, second] = [other.index, segment.index].sort((a, b) => a - b) as [
        number,
        number,
      ];
      return { first, second, at: along(segment.from, segment.to, met.u) };
    }
    open.push(segment);
  }
  return null;
}

function spanOf(a: Position, b: Position) {
  return {
    west: Math.min(lngOf(a), lngOf(b)),
    east: Math.max(lngOf(a), lngOf(b)),
    south: Math.min(latOf(a), latOf(b)),
    north: Math.max(latOf(a), latOf(b)),
  };
}

function isInner(share: number): boolean {
  return share > SNAP && share < 1 - SNAP;
}

function along(a: Position, b: Position, share: number): Position {
  return [lngOf(a) + share * (lngOf(b) - lngOf(a)), latOf(a) + share * (latOf(b) - latOf(a))];
}
