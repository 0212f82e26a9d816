import type { Position } from "geojson";
import { METRES_PER_DEGREE } from "./nearest.ts";
import { latOf, lngOf } from "./ring.ts";
import { simplifyLine } from "./simplify.ts";

/**
 * The sum of a line's turns in radians, left and right alike: a right angle is π/2, a straight line
 * 0. Turns smaller than `metres` (above 0) are left out: a line of that precision does not show
 * them reliably.
 */
export function measureTurning(line: readonly Position[], metres: number): number {
  const shrink = Math.cos((meanLat(line) * Math.PI) / 180);
  const plane = line.map((point) => [
    lngOf(point) * shrink * METRES_PER_DEGREE,
    latOf(point) * METRES_PER_DEGREE,
  ]);
  const kept = simplifyLine(plane, metres);
  const headings = kept.slice(1).map((to, i) => heading(kept[i] as Position, to));
  return headings.slice(1).reduce((sum, to, i) => sum + turn(headings[i] as number, to), 0);
}

const meanLat = (line: readonly Position[]) =>
  line.reduce((sum, point) => sum + latOf(point), 0) / line.length;

const heading = (from: Position, to: Position) =>
  Math.atan2(latOf(to) - latOf(from), lngOf(to) - lngOf(from));

function turn(from: number, to: number): number {
  const angle = Math.abs(to - from);
  return Math.min(angle, 2 * Math.PI - angle);
}
