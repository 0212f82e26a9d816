import type { Feature, FeatureCollection, Geometry } from "geojson";
import type { Value } from "./value.ts";

/** A position: [longitude, latitude] in degrees, in the order of GeoJSON and MapLibre. */
export type LngLat = [lng: number, lat: number];

/**
 * A box: [west, south, east, north] in degrees. `west` is less than `east`: across 180° longitudes
 * go on, [177, -19, 182, -16]. What others read is in the form of `wrapBounds`.
 */
export type Bounds = [west: number, south: number, east: number, north: number];

/**
 * A position in the Mercator square: x from 0 (180° W) to 1 (180° E), y from 0 (north) to 1
 * (south).
 */
export type MercatorPoint = [x: number, y: number];

/** What a layer draws: features whose `id` is unique in the layer. */
export type LayerFeature = Feature<Geometry, Record<string, Value>> & {
  id: string;
};

/** The features of one layer. */
export type LayerData = Omit<FeatureCollection, "features"> & { features: LayerFeature[] };
