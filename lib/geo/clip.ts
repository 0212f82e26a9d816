import { bboxClip, bboxPolygon, difference, featureCollection, multiPolygon } from "@turf/turf";
import type {
  Feature,
  FeatureCollection,
  Geometry,
  MultiPolygon,
  Polygon,
  Position,
} from "geojson";
import type { Bounds } from "../story/geography.ts";
import { nodeLine } from "./node-line.ts";
import { lineGeometry, linesOf, polygonsOf } from "./parts.ts";
import { closeRing, latOf, lngOf, signedArea } from "./ring.ts";

/**
 * What of a collection lies inside a box. Polygons that leave and enter it again stay one polygon, joined
 * along the box's edge: right for filling, wrong for stroking. Features wholly outside are left out.
 */
export function clipToBounds(collection: FeatureCollection, bounds: Bounds): FeatureCollection {
  return mapGeometries(collection, (geometry) => clipGeometry(geometry, bounds));
}

/** What of a collection lies outside a box: the ground around a closer map. */
export function clipOutBounds(collection: FeatureCollection, bounds: Bounds): FeatureCollection {
  return mapGeometries(collection, (geometry) => {
    const point = firstPoint(geometry);
    if (point !== null) return holds(bounds, point) ? null : geometry;
    const lines = linesOf(geometry);
    if (lines.length > 0) {
      const frame = frameAround([...lines.flat(), ...bboxCorners(bounds)]);
      const pieces = lines.flatMap((line) =>
        nodeLine([frame, bboxCorners(bounds)], line).pieces.map((piece) => piece.vertices),
      );
      return pieces.length === 0 ? null : lineGeometry(pieces);
    }
    const polygons = polygonsOf(geometry).filter((rings) => rings.length > 0);
    if (polygons.length === 0) return null;
    const box = bboxPolygon(bounds);
    const pair = featureCollection<Polygon | MultiPolygon>([multiPolygon(polygons), box]);
    return difference(pair)?.geometry ?? null;
  });
}

function clipGeometry(geometry: Geometry, bounds: Bounds): Geometry | null {
  const point = firstPoint(geometry);
  if (point !== null) return holds(bounds, point) ? geometry : null;
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
  const [only, second] = polygons;
  if (only === undefined) return null;
  return second === undefined
    ? { type: "Polygon", coordinates: only }
    : { type: "MultiPolygon", coordinates: polygons };
}

function mapGeometries(
  collection: FeatureCollection,
  change: (geometry: Geometry) => Geometry | null,
): FeatureCollection {
  const features = collection.features.flatMap((feature): Feature[] => {
    const geometry = change(feature.geometry);
    return geometry === null ? [] : [{ ...feature, geometry }];
  });
  return { ...collection, features };
}

const firstPoint = (geometry: Geometry): Position | null =>
  geometry.type === "Point" ? geometry.coordinates : null;

const holds = ([west, south, east, north]: Bounds, p: Position) =>
  lngOf(p) >= west && lngOf(p) <= east && latOf(p) >= south && latOf(p) <= north;

const bboxCorners = ([west, south, east, north]: Bounds): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];

/** A ring well around all positions. */
function frameAround(positions: Position[]): Position[] {
  const lngs = positions.map(lngOf);
  const lats = positions.map(latOf);
  const extremes = (values: number[]) => [
    values.reduce((a, b) => Math.min(a, b)) - 1,
    values.reduce((a, b) => Math.max(a, b)) + 1,
  ];
  const [west = 0, east = 0] = extremes(lngs);
  const [south = 0, north = 0] = extremes(lats);
  return bboxCorners([west, south, east, north]);
}
