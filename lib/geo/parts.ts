import type { Geometry, Position } from "geojson";
import type { LayerData } from "../story/geography.ts";

/** The polygons of a geometry, each as its rings; empty for points and lines. */
export function polygonsOf(geometry: Geometry): Position[][][] {
  if (geometry.type === "Polygon") return [geometry.coordinates];
  if (geometry.type === "MultiPolygon") return geometry.coordinates;
  if (geometry.type === "GeometryCollection") return geometry.geometries.flatMap(polygonsOf);
  return [];
}

/** The lines of a geometry; empty for points and polygons, whose rings are not lines. */
export function linesOf(geometry: Geometry): Position[][] {
  if (geometry.type === "LineString") return [geometry.coordinates];
  if (geometry.type === "MultiLineString") return geometry.coordinates;
  if (geometry.type === "GeometryCollection") return geometry.geometries.flatMap(linesOf);
  return [];
}

/** All polygons of a layer, in the order of its features. */
export const layerPolygons = (data: LayerData): Position[][][] =>
  data.features.flatMap((feature) => polygonsOf(feature.geometry));

/** All lines of a layer, in the order of its features. */
export const layerLines = (data: LayerData): Position[][] =>
  data.features.flatMap((feature) => linesOf(feature.geometry));

/** Polygons as one geometry: a Polygon where there is one, else a MultiPolygon. */
export function polygonGeometry(polygons: Position[][][]): Geometry {
  const [only, second] = polygons;
  return only !== undefined && second === undefined
    ? { type: "Polygon", coordinates: only }
    : { type: "MultiPolygon", coordinates: polygons };
}

/** Lines as one geometry: a LineString where there is one, else a MultiLineString. */
export function lineGeometry(lines: Position[][]): Geometry {
  const [only, second] = lines;
  return only !== undefined && second === undefined
    ? { type: "LineString", coordinates: only }
    : { type: "MultiLineString", coordinates: lines };
}
