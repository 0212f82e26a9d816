import type { Position } from "geojson";
import { findOverlaps } from "./overlaps.ts";
import { signedArea } from "./ring.ts";

/**
 * Sorts rings that were given as one polygon into polygons. Each is a list of indices: an outline
 * and the holes in it. A repeated ring is left out the second time. Null where that is not certain:
 * where rings cross or meet themselves, or where the direction of a ring does not agree with the
 * number of rings around it (none or two: an outline; one: a hole).
 */
export function arrangeRings(rings: readonly Position[][]): number[][] | null {
  const { crossings, around, tangled } = findOverlaps(rings.map((ring) => [ring]));
  if (crossings.length > 0 || tangled.size > 0) return null;
  const areas = rings.map(signedArea);
  const areaOf = (i: number) => Math.abs(areas[i] ?? 0);
  const isTwin = (i: number, j: number) =>
    Math.abs((areas[i] ?? 0) - (areas[j] ?? 0)) <= 1e-9 * areaOf(i);
  const kept = rings.flatMap((_, i) =>
    [...(around[i] ?? [])].some((j) => j < i && isTwin(i, j)) ? [] : [i],
  );
  const outerOf = new Map(
    kept.map((i) => [
      i,
      kept.filter((j) => j !== i && around[i]?.has(j) === true && areaOf(j) >= areaOf(i)),
    ]),
  );
  const isOutline = (i: number) => (outerOf.get(i)?.length ?? 0) % 2 === 0;
  const outlines = kept.filter(isOutline);
  const direction = Math.sign(areas[outlines[0] ?? 0] ?? 0);
  const agrees = (i: number) =>
    Math.sign(areas[i] ?? 0) === (isOutline(i) ? direction : -direction);
  if (direction === 0 || !kept.every(agrees)) return null;
  const polygons = new Map(outlines.map((outline) => [outline, [outline]]));
  for (const hole of kept.filter((i) => !isOutline(i))) {
    // The smallest ring around a hole is its outline.
    const [outline = -1] = (outerOf.get(hole) ?? []).sort((a, b) => areaOf(a) - areaOf(b));
    polygons.get(outline)?.push(hole);
  }
  return [...polygons.values()];
}
