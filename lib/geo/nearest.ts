import type { Position } from "geojson";
import { latOf, lngOf } from "./ring.ts";

/** Metres in a degree of latitude on the sphere that Turf measures with (radius 6 371 008.8 m). */
export const METRES_PER_DEGREE = (6_371_008.8 * Math.PI) / 180;

/** The place on a line that is closest to a point. */
export interface Nearest {
  at: Position;
  /** Index of the segment's first vertex. */
  segment: number;
  metres: number;
  /** The side of that segment on which the point lies, in the line's direction. */
  side: "left" | "right";
}

/**
 * The place on a line that is closest to `point`, on a plane laid at the point: exact to a few
 * parts in 10⁵ over tens of kilometres. Null for a line of fewer than two vertices.
 */
export function nearestOnLine(point: Position, line: readonly Position[]): Nearest | null {
  const shrink = Math.cos((latOf(point) * Math.PI) / 180);
  let best: Nearest | null = null;
  for (let i = 0; i + 1 < line.length; i++) {
    const a = line[i] as Position;
    const b = line[i + 1] as Position;
    const abX = (lngOf(b) - lngOf(a)) * shrink;
    const abY = latOf(b) - latOf(a);
    const apX = (lngOf(point) - lngOf(a)) * shrink;
    const apY = latOf(point) - latOf(a);
    const length2 = abX * abX + abY * abY;
    const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, (apX * abX + apY * abY) / length2));
    const metres = Math.hypot(apX - t * abX, apY - t * abY) * METRES_PER_DEGREE;
    if (best !== null && metres >= best.metres) continue;
    best = {
      at: [lngOf(a) + t * (lngOf(b) - lngOf(a)), latOf(a) + t * (latOf(b) - latOf(a))],
      segment: i,
      metres,
      side: abX * apY - abY * apX > 0 ? "left" : "right",
    };
  }
  return best;
}
