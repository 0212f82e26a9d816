import { bboxClip } from "@turf/turf";
import type { Feature, FeatureCollection, Geometry, Position } from "geojson";
import type { Bounds } from "../story/geography.ts";
import { lineGeometry, linesOf, polygonGeometry, polygonsOf } from "./parts.ts";
import { closeRing, latOf, lngOf, signedArea } from "./ring.ts";

/**
 * The part of a collection that lies inside a box. A polygon that leaves the box and enters it
 * again stays one polygon, joined along the box's edge: right for filling, wrong for stroking.
 * Features wholly outside are left out.
 */
export function clipToBounds(collection: FeatureCollection, bounds: Bounds): FeatureCollection {
  const features = collection.features.flatMap((feature): Feature[] => {
    const geometry = clipGeometry(feature.geometry, bounds);
    return geometry === null ? [] : [{ ...feature, geometry }];
  });
  return { ...collection, features };
}

function clipGeometry(geometry: Geometry, bounds: Bounds): Geometry | null {
  if (geometry.type === "Point") return holds(bounds, geometry.coordinates) ? geometry : null;
  if (geometry.type === "LineString" || geometry.type === "MultiLineString") {
    const clipped = bboxClip(geometry, bounds).geometry;
    const lines = linesOf(clipped).filter((line) => line.length > 1);
    return lines.length === 0 ? null : lineGeometry(lines);
  }
  if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") return null;
  const polygons = polygonsOf(bboxClip(geometry, bounds).geometry).flatMap((rings) => {
    const kept = rings.map(closeRing).filter((ring) => ring.length > 3 && signedArea(ring) !== 0);
    return kept.length === 0 ? [] : [kept];
  });
  return polygons.length === 0 ? null : polygonGeometry(polygons);
}

const holds = ([west, south, east, north]: Bounds, p: Position) =>
  lngOf(p) >= west && lngOf(p) <= east && latOf(p) >= south && latOf(p) <= north;
