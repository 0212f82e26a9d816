import type { Position } from "geojson";
import { clipToBounds } from "../../lib/geo/clip.ts";
import { polygonsOf } from "../../lib/geo/parts.ts";
import { closeRing, latOf, lngOf, openRing } from "../../lib/geo/ring.ts";
import type { Bounds } from "../../lib/story/geography.ts";

/** Latitude of the edges of the Mercator square. */
const WORLD: Bounds = [-180, -85.06, 180, 85.06];

/** Makes the longitudes of a ring continuous, so that they do not jump at 180°. */
function unwrap(ring: Position[]): Position[] {
  let shift = 0;
  let before: number | undefined;
  return ring.map((p) => {
    const lng = lngOf(p);
    if (before !== undefined && lng - before > 180) shift -= 360;
    if (before !== undefined && lng - before < -180) shift += 360;
    before = lng;
    return [lng + shift, latOf(p)];
  });
}

/**
 * Cuts a polygon where it crosses 180° and at the edges of the Mercator square. A ring around a
 * pole, which does not close on a flat map, is extended to that pole.
 */
export function cutAntimeridian(polygon: Position[][]): Position[][][] {
  const [outer, ...holes] = polygon.map(closeRing).map(unwrap);
  const first = outer?.[0];
  const last = outer?.at(-1);
  if (outer === undefined || first === undefined || last === undefined) return [];
  if (Math.abs(lngOf(last) - lngOf(first)) > 180) {
    const pole = latOf(first) < 0 ? -89 : 89;
    outer.push([lngOf(last), pole], [lngOf(first), pole]);
  }
  const rings = [outer, ...holes].map((ring) => closeRing(openRing(ring)));
  return [-360, 0, 360].flatMap((shift) => {
    const coordinates = rings.map((ring) => ring.map((p) => [lngOf(p) + shift, latOf(p)]));
    const feature = {
      type: "Feature" as const,
      properties: {},
      geometry: { type: "Polygon" as const, coordinates },
    };
    const inside = clipToBounds({ type: "FeatureCollection", features: [feature] }, WORLD);
    return inside.features.flatMap(({ geometry }) => polygonsOf(geometry));
  });
}
