import type { Position } from "geojson";
import { findOverlaps } from "./overlaps.ts";
import { overlay } from "./overlay.ts";
import { closeRing, signedArea } from "./ring.ts";
import { measurePolygons, measureRing } from "./sphere.ts";

/**
 * A ring that does not lie where it should, by its index in its polygon (0 is the outline):
 * - `over-itself`: it crosses itself at one of its positions, or runs over its own ground twice;
 * - `crossing`: it crosses the ring `other`;
 * - `island`: it lies apart from the outline and runs as the outline does: an outline itself;
 * - `apart`: it lies apart from the outline and runs as a hole does;
 * - `around`: the outline lies inside it;
 * - `inside-hole`: it lies inside the hole `other`;
 * - `twice`: it is the ring `other` once more.
 */
export type NestingFault =
  | { kind: "over-itself" | "island" | "apart" | "around"; ring: number; at: Position }
  | { kind: "crossing" | "inside-hole" | "twice"; ring: number; other: number; at: Position };

/** Share of an area by which two measurements of one ring may differ. */
const SAME_AREA = 1e-9;

/**
 * Finds the rings of a polygon that do not lie where they should, one fault for each. Rings may
 * touch.
 */
export function findNestingFaults(polygon: readonly Position[][]): NestingFault[] {
  const { crossings, around, tangled } = findOverlaps(polygon.map((ring) => [ring]));
  const areas = polygon.map((ring) => Math.abs(signedArea(ring)));
  const isSame = (a: number, b: number) =>
    Math.abs((areas[a] ?? 0) - (areas[b] ?? 0)) <= SAME_AREA * (areas[a] ?? 0);
  const isIn = (inner: number, outer: number) =>
    around[inner]?.has(outer) === true && (areas[inner] ?? 0) <= (areas[outer] ?? 0);
  const crossed = new Map(crossings.map((crossing) => [crossing.pair[1], crossing]));
  return polygon.flatMap((ring, i): NestingFault[] => {
    const at = ring[0] ?? [];
    const knot = tangled.get(i);
    if (knot !== undefined && isOverItself(ring)) {
      return [{ kind: "over-itself", ring: i, at: knot }];
    }
    if (i === 0 || areas[i] === 0) return [];
    const crossing = crossed.get(i);
    if (crossing !== undefined) {
      return [{ kind: "crossing", ring: i, other: crossing.pair[0], at: crossing.at }];
    }
    const outer = [...(around[i] ?? [])].sort((a, b) => a - b);
    const twin = outer.find((j) => j < i && isSame(i, j));
    if (twin !== undefined) return [{ kind: "twice", ring: i, other: twin, at }];
    if (!isIn(i, 0)) {
      if (isIn(0, i)) return [{ kind: "around", ring: i, at }];
      const isAlike = signedArea(ring) > 0 === signedArea(polygon[0] ?? []) > 0;
      return [{ kind: isAlike ? "island" : "apart", ring: i, at }];
    }
    const hole = outer.find((j) => j > 0 && isIn(i, j) && !isSame(i, j));
    return hole === undefined ? [] : [{ kind: "inside-hole", ring: i, other: hole, at }];
  });
}

/**
 * Whether a ring that meets itself crosses itself there, so that its own area is not that of the
 * ground it runs around.
 */
function isOverItself(ring: readonly Position[]): boolean {
  const ground = measurePolygons(overlay("union", [[[closeRing(ring)]]]));
  return Math.abs(ground - measureRing(ring)) > SAME_AREA * ground;
}
