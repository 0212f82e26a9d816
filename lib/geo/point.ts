import { along, area, centroid, length, lineString, polygon as makePolygon } from "@turf/turf";
import type { Feature, Position } from "geojson";
import type { LngLat } from "../story/geography.ts";
import { linesOf, polygonsOf } from "./parts.ts";
import { latOf, lngOf, polygonContains } from "./ring.ts";

/**
 * A point that represents a feature: inside its largest polygon, half way along its longest line,
 * or its first point. Throws for a feature without positions.
 */
export function representativePoint(feature: Feature): LngLat {
  const polygon = largest(polygonsOf(feature.geometry), (rings) => area(makePolygon(rings)));
  if (polygon !== undefined) return insidePoint(polygon);
  const line = largest(linesOf(feature.geometry), (vertices) => length(lineString(vertices)));
  if (line !== undefined) {
    const half = along(lineString(line), length(lineString(line)) / 2);
    return toLngLat(half.geometry.coordinates);
  }
  const { geometry } = feature;
  const point =
    geometry.type === "Point"
      ? geometry.coordinates
      : geometry.type === "MultiPoint"
        ? geometry.coordinates[0]
        : undefined;
  if (point === undefined) throw new Error(`representativePoint: a position expected, none found`);
  return toLngLat(point);
}

/**
 * A point inside a polygon: the centroid if it lies inside, else the middle of the widest stretch
 * at about half height. NaN where the polygon is flat. Rings must be closed.
 */
export function insidePoint(polygon: Position[][]): LngLat {
  const center = centroid(makePolygon(polygon)).geometry.coordinates;
  if (polygonContains(polygon, center)) return toLngLat(center);
  const latitudes = (polygon[0] ?? []).map(latOf);
  const south = latitudes.reduce((a, b) => Math.min(a, b), Infinity);
  const north = latitudes.reduce((a, b) => Math.max(a, b), -Infinity);
  // Not exactly half: a polygon drawn by hand may have a vertex there.
  const y = south + (north - south) * 0.50001;
  const crossings = polygon
    .flatMap((ring) => ring.slice(1).map((b, i) => [ring[i] as Position, b] as const))
    .filter(([a, b]) => latOf(a) > y !== latOf(b) > y)
    .map(([a, b]) => lngOf(a) + ((y - latOf(a)) / (latOf(b) - latOf(a))) * (lngOf(b) - lngOf(a)))
    .sort((a, b) => a - b);
  let widest: [number, number] = [crossings[0] ?? Number.NaN, crossings[1] ?? Number.NaN];
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const stretch: [number, number] = [crossings[i] as number, crossings[i + 1] as number];
    if (stretch[1] - stretch[0] > widest[1] - widest[0]) widest = stretch;
  }
  return [(widest[0] + widest[1]) / 2, y];
}

function largest<T>(values: T[], measure: (value: T) => number): T | undefined {
  let best: T | undefined;
  for (const value of values) {
    if (best === undefined || measure(value) > measure(best)) best = value;
  }
  return best;
}

const toLngLat = (position: Position): LngLat => [lngOf(position), latOf(position)];
