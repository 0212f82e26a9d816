import { area, length } from "@turf/turf";
import type { LayerData } from "../story/geography.ts";
import { layerLines } from "./parts.ts";

/** Area of all polygons of a layer in m², on the sphere (geodesic); 0 where it has none. Overlaps count twice. */
export function measureArea(data: LayerData): number {
  return area({ type: "FeatureCollection", features: data.features });
}

/** Length of all lines of a layer in metres, on the sphere; outlines of polygons do not count. */
export function measureLength(data: LayerData): number {
  return layerLines(data).reduce(
    (sum, coordinates) => sum + length(lineFeature(coordinates), { units: "meters" }),
    0,
  );
}

/** Length of the outlines of all polygons of a layer in metres, holes included. */
export function measurePerimeter(data: LayerData): number {
  return data.features
    .filter(({ geometry }) => geometry.type === "Polygon" || geometry.type === "MultiPolygon")
    .reduce((sum, feature) => sum + length(feature, { units: "meters" }), 0);
}

const lineFeature = (coordinates: number[][]) => ({
  type: "Feature" as const,
  properties: {},
  geometry: { type: "LineString" as const, coordinates },
});
