import type { Feature } from "geojson";
import { polygonsOf } from "../../geo/parts.ts";
import { openRing, signedArea } from "../../geo/ring.ts";
import { simplifyLine } from "../../geo/simplify.ts";
import { clipRing, type Point, touches } from "../svg/clip.ts";
import { ringPath } from "../svg/path.ts";
import { toCanvas } from "./canvas.ts";
import type { Drawing } from "./drawing.ts";
import { leastRingArea, tileTolerance } from "./tile-tolerance.ts";

/**
 * The outlines of a feature's polygons as a path: outer rings one way round, holes the other, so
 * that many polygons can be filled as one shape. Parts beyond the drawing's edge run along it.
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
  { canvas, clip, isWorld }: Drawing,
  positions: Parameters<typeof openRing>[0],
  isOuter: boolean,
): Point[] {
  const { zoom } = canvas.camera;
  const exact = openRing(positions).map((position) => toCanvas(canvas, position));
  const area = signedArea(exact.map(([x, y]) => [x, y]));
  if (!touches(exact, clip) || Math.abs(area) < leastRingArea(zoom)) return [];
  const ring = isWorld ? asOnTiles(exact, tileTolerance(zoom)) : exact;
  return clipRing(area > 0 === isOuter ? ring : ring.reverse(), clip);
}

/**
 * A ring with the corners that the live map's tiles keep, which simplify it as a line from its
 * first corner to it.
 */
function asOnTiles(ring: readonly Point[], tolerance: number): Point[] {
  return simplifyLine([...ring, ring[0] as Point], tolerance).slice(0, -1);
}
