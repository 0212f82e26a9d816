/**
 * The depth of the lists of positions in a geometry, by its GeoJSON type; a single position has
 * depth 0.
 */
export const DEPTHS: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};
