import type { Position } from "geojson";
import { nearestOnLine } from "../../lib/geo/nearest.ts";
import { closeRing, latOf, lngOf, openRing } from "../../lib/geo/ring.ts";
import { type Distance, simplifyLine, simplifyRing } from "../../lib/geo/simplify.ts";

/** How far simplification may move a line at a position, in metres; 0 keeps every vertex. */
export type Tolerance = (position: Position) => number;

/** Returns the line with as few vertices as the tolerance at each of them allows. Its ends stay. */
export function simplifyLineTo(line: readonly Position[], tolerance: Tolerance): Position[] {
  return simplifyLine(line, 1, excessOf(tolerance));
}

/** Simplifies a closed ring. Null where nothing is left of it. */
export function simplifyRingTo(ring: readonly Position[], tolerance: Tolerance): Position[] | null {
  const kept = simplifyRing(openRing(ring), 1, excessOf(tolerance));
  return kept.length < 3 ? null : closeRing(kept);
}

/** The distance divided by the tolerance at the position. */
function excessOf(tolerance: Tolerance): Distance<Position> {
  return (position, from, to) => {
    const allowed = tolerance(position);
    const metres = nearestOnLine(position, [from, to])?.metres ?? 0;
    return allowed === 0 ? Number.MAX_VALUE : metres / allowed;
  };
}

/** Cuts the corners twice (Chaikin), so that a coarse shore looks like a natural one. */
export function roundRing(ring: readonly Position[]): Position[] {
  let open = openRing(ring);
  for (let pass = 0; pass < 2; pass++) {
    open = open.flatMap((a, i) => {
      const b = open[(i + 1) % open.length] as Position;
      const between = (t: number) => [
        lngOf(a) + t * (lngOf(b) - lngOf(a)),
        latOf(a) + t * (latOf(b) - latOf(a)),
      ];
      return [between(0.25), between(0.75)];
    });
  }
  return closeRing(open);
}
