/**
 * How deep the lists of positions in a geometry are nested, by its GeoJSON type: 0 is a position
 * itself.
 */
export const DEPTHS: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};
