import type { Position } from "geojson";
import { difference, type Geom, intersection, union } from "polyclip-ts";

import type { GeometryProblem } from "./geometry-problem.ts";
import { dropRepeats, latOf, lngOf } from "./ring.ts";

const OPERATIONS = { union, intersection, difference };

/**
 * Thrown where shapes cannot be overlaid. The code that names the layers turns it into a problem
 * with a place.
 */
export class UnclearShapes extends Error {}

/** The message for `UnclearShapes`. */
export function unclearShapes(): GeometryProblem {
  return {
    expected: "shapes that can be overlaid",
    found: "shapes with lines too close together",
    hint: "Draw them again with fewer points, or export them with fewer decimals.",
    code: "wrong-geometry",
  };
}

/**
 * Overlays lists of polygons: the difference of the first and the others, the intersection of all,
 * or the union of all. Rings may cross and repeat themselves (everything that a ring encloses is
 * inside it), and holes may lie outside their outlines. The resulting polygons share no ground, and
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
 * Positions are rounded to these steps in degrees: first a tenth of a millimetre; where the library
 * still fails, which numbers that differ in their last digits cause, a millimetre and then a
 * centimetre.
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
