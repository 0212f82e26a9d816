import type { Feature, Position } from "geojson";
import type { Point } from "../svg/clip.ts";
import { toCanvas } from "./canvas.ts";
import type { Drawing } from "./drawing.ts";
import { refuse } from "./supported.ts";

/**
 * How far beyond the edge of the drawing, in CSS px, marks and labels are drawn: further than the
 * largest one reaches.
 */
const REACH = 200;

/**
 * Where the points of a feature lie on the canvas, those near the drawing. Throws for lines and
 * areas.
 */
export function placesOf({ canvas, clip, layer }: Drawing, { geometry }: Feature): Point[] {
  const { left, top, right, bottom } = clip;
  return positionsOf(geometry, layer)
    .map((position) => toCanvas(canvas, position))
    .filter(
      ([x, y]) => x > left - REACH && x < right + REACH && y > top - REACH && y < bottom + REACH,
    );
}

function positionsOf(geometry: Feature["geometry"], layer: string): Position[] {
  if (geometry.type === "Point") return [geometry.coordinates];
  if (geometry.type === "MultiPoint") return geometry.coordinates;
  return refuse(`layer "${layer}"`, `a ${geometry.type} as a mark`);
}
