import type { Position } from "geojson";
import { difference, type Geom, intersection, union } from "polyclip-ts";

import type { GeometryProblem } from "./geometry-problem.ts";
import { dropRepeats, latOf, lngOf } from "./ring.ts";

const OPERATIONS = { union, intersection, difference };

/**
 * Thrown where shapes cannot be laid over each other. Whoever names the layers makes it a problem
 * with a place.
 */
export class UnclearShapes extends Error {}

/** What is said of `UnclearShapes`. */
export function unclearShapes(): GeometryProblem {
  return {
    expected: "shapes that can be overlaid",
    found: "shapes with lines too close together",
    hint: "Draw them again with fewer points, or export them with fewer decimals.",
    code: "wrong-geometry",
  };
}

/**
 * Lays lists of polygons over each other: the first without the others, what all have in common, or
 * all together. Rings may cross and repeat themselves (what a ring runs around at all is inside
 * it), holes may leave their outlines. The polygons of the outcome have no ground in common, and
 * their rings touch at single places at most. Throws `UnclearShapes` where the library fails.
 */
export function overlay(
  operation: keyof typeof OPERATIONS,
  lists: readonly Position[][][][],
): Position[][][] {
  let failure: unknown;
  for (const step of STEPS) {
    const [drawn, ...rest] = lists.map((list) => snap(list, step));
    if (drawn === undefined || drawn.length === 0) return [];
    try {
      return OPERATIONS[operation](drawn as Geom, ...(rest as Geom[])) as Position[][][];
    } catch (error) {
      failure = error;
    }
  }
  throw new UnclearShapes(`overlay: ${operation} failed`, { cause: failure });
}

/**
 * Degrees to which positions are rounded: a tenth of a millimetre, and where the library still
 * fails, which numbers that differ in their last digits make it do, a millimetre and a centimetre.
 */
const STEPS = [1e-9, 1e-8, 1e-7];

function snap(polygons: readonly Position[][][], step: number): Position[][][] {
  const round = (degrees: number) => Math.round(degrees / step) / Math.round(1 / step);
  return polygons.flatMap((rings) => {
    const [outline = [], ...holes] = rings.map((ring) =>
      dropRepeats(ring.map((position) => [round(lngOf(position)), round(latOf(position))])),
    );
    return outline.length < 3 ? [] : [[outline, ...holes.filter(({ length }) => length > 2)]];
  });
}
