import { rewind as turfRewind } from "@turf/turf";
import type { FeatureCollection } from "geojson";

/**
 * The collection with the winding of RFC 7946: outer rings counter-clockwise, holes clockwise.
 * (d3-geo wants the reverse.) Lines keep their direction.
 */
export function rewind<T extends FeatureCollection>(collection: T): T {
  const features = collection.features.map((feature) =>
    feature.geometry.type === "Polygon" || feature.geometry.type === "MultiPolygon"
      ? { ...feature, geometry: (turfRewind(feature) as typeof feature).geometry }
      : feature,
  );
  return { ...collection, features };
}
