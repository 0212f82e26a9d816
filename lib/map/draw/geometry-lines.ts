import type { Feature, Position } from "geojson";
import type { LngLat } from "../../story/geography.ts";

/** All lines of some features, outlines of polygons included, as positions. */
export function linesOf(features: readonly Feature[]): LngLat[][] {
  return features.flatMap(({ geometry }) => {
    switch (geometry.type) {
      case "LineString":
        return [toLngLats(geometry.coordinates)];
      case "MultiLineString":
      case "Polygon":
        return geometry.coordinates.map(toLngLats);
      case "MultiPolygon":
        return geometry.coordinates.flat().map(toLngLats);
      default:
        return [];
    }
  });
}

function toLngLats(positions: Position[]): LngLat[] {
  return positions as LngLat[];
}
