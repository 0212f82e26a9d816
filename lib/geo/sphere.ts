import { distance } from "@turf/turf";
import type { Position } from "geojson";
import { latOf, lngOf, openRing } from "./ring.ts";

/** Radius of the sphere that Turf measures lengths on, in metres. */
const RADIUS = 6_371_008.8;

const RADIANS = Math.PI / 180;

/** Length of a straight piece between two positions, in metres on the sphere. */
export function measureSegment(from: Position, to: Position): number {
  return distance(from, to, { units: "meters" });
}

/**
 * Area of a ring on the sphere, in m², in either direction. Its edges are straight in longitude and
 * latitude, as in GeoJSON, so that an extra position on an edge changes nothing. Turf's `area`
 * changes by parts in a million there, and by parts in a hundred where edges are as long as a
 * country.
 */
export function measureRing(ring: readonly Position[]): number {
  const open = openRing(ring);
  let sum = 0;
  for (const [i, from] of open.entries()) {
    const to = open[(i + 1) % open.length] as Position;
    const [south, north] = [latOf(from) * RADIANS, latOf(to) * RADIANS];
    const half = (north - south) / 2;
    // The mean of the sine along the edge.
    const mean = Math.sin((south + north) / 2) * (half === 0 ? 1 : Math.sin(half) / half);
    sum += (lngOf(to) - lngOf(from)) * RADIANS * mean;
  }
  return Math.abs(sum) * RADIUS * RADIUS;
}

/** Area in m² of a polygon whose holes lie inside it and do not overlap. */
export function measurePolygon([outline = [], ...holes]: readonly (readonly Position[])[]): number {
  return holes.reduce((left, hole) => left - measureRing(hole), measureRing(outline));
}

/** Area of polygons that do not overlap, in m² on the sphere. */
export function measurePolygons(polygons: readonly Position[][][]): number {
  return polygons.reduce((sum, polygon) => sum + measurePolygon(polygon), 0);
}
