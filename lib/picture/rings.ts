import type { Feature } from "geojson";
import { polygonsOf } from "../geo/parts.ts";
import { openRing, signedArea } from "../geo/ring.ts";
import { toCanvas } from "./canvas.ts";
import { clipRing, type Point, touches } from "./clip.ts";
import type { Drawing } from "./drawing.ts";
import { ringPath } from "./path.ts";

/**
 * The outlines of a feature's polygons as a path: outer rings one way round, holes the other, so that many
 * polygons can be filled as one shape. Parts beyond the drawing's edge run along it.
 */
export function ringsPath(drawing: Drawing, { geometry }: Feature): string {
  return drawing.canvas.memory.rings(geometry, drawing.clip, () =>
    polygonsOf(geometry)
      .flatMap((rings) => rings.map((ring, index) => onCanvas(drawing, ring, index === 0)))
      .map((ring) => ringPath(ring, drawing.tolerance))
      .join(""),
  );
}

function onCanvas(
  { canvas, clip }: Drawing,
  positions: Parameters<typeof openRing>[0],
  isOuter: boolean,
): Point[] {
  const ring = openRing(positions).map((position) => toCanvas(canvas, position));
  if (!touches(ring, clip)) return [];
  const isTurned = signedArea(ring.map(([x, y]) => [x, y])) > 0;
  return clipRing(isTurned === isOuter ? ring : ring.reverse(), clip);
}
