import type { Position } from "geojson";
import { type Nearest, nearestOnLine } from "./nearest.ts";
import { closeRing, latOf, lngOf, polygonContains } from "./ring.ts";

/** A cutting line that ends within this many metres of the outline is extended to it. */
export const REACH_METRES = 200;

/**
 * Degrees (about 1 cm) by which an extended line overshoots the outline, so that it surely crosses
 * it.
 */
const OVERSHOOT = 1e-7;

/**
 * The line with both ends at or beyond the outline, or the distance in metres from its farther end
 * to the outline.
 */
export type ExtendedLine = { line: Position[] } | { shortBy: number };

/**
 * Extends the ends of a line that stop inside a polygon straight to the nearest point of its
 * outline. Ends outside stay unchanged.
 */
export function extendLine(
  line: readonly Position[],
  polygons: readonly Position[][][],
): ExtendedLine {
  const start = leadOut(line[0], polygons);
  const end = leadOut(line.at(-1), polygons);
  const shortBy = Math.max(start.metres, end.metres);
  if (shortBy > REACH_METRES) return { shortBy };
  return { line: [...start.added, ...line, ...end.added] };
}

function leadOut(
  end: Position | undefined,
  polygons: readonly Position[][][],
): { metres: number; added: Position[] } {
  if (end === undefined) return { metres: 0, added: [] };
  const around = polygons.filter((candidate) => polygonContains(candidate, end));
  const ways = around.map((polygon) => ({ polygon, foot: footOn(polygon, end) }));
  if (ways[0] === undefined) return { metres: 0, added: [] };
  // Where polygons overlap, the line must leave all of them.
  const { polygon, foot } = ways.reduce((far, way) =>
    way.foot.metres > far.foot.metres ? way : far,
  );
  const dx = lngOf(foot.at) - lngOf(end);
  const dy = latOf(foot.at) - latOf(end);
  const length = Math.hypot(dx, dy);
  if (length < OVERSHOOT) {
    // The end is practically on the outline and gives no direction, so step towards the outside.
    for (let i = 0; i < 16; i++) {
      const angle = (i * Math.PI) / 8;
      const step = 2 * OVERSHOOT;
      const out = [lngOf(end) + step * Math.cos(angle), latOf(end) + step * Math.sin(angle)];
      if (!polygonContains(polygon, out)) return { metres: foot.metres, added: [out] };
    }
  }
  const beyond = 1 + OVERSHOOT / length;
  return {
    metres: foot.metres,
    added: [[lngOf(end) + dx * beyond, latOf(end) + dy * beyond]],
  };
}

/** The place on the outline of a polygon that is nearest to a point inside it. */
function footOn(polygon: readonly Position[][], point: Position): Nearest {
  const feet = polygon.flatMap((ring) => nearestOnLine(point, closeRing(ring)) ?? []);
  return feet.reduce((best, next) => (next.metres < best.metres ? next : best));
}
