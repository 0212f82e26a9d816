import type { FeatureCollection } from "geojson";
import { joinFeatures } from "../../geo/join-land.ts";
import type { Layer } from "../../story/layer.ts";
import { KINDS } from "../draw/kinds.ts";
import { slimCollection } from "../map-file.ts";

/** Decimals of degrees of a story's own geometry: a metre. */
export const CLOSE_DECIMALS = 5;

/**
 * Builds the GeoJSON of a layer that the map loads: only the features and properties that the style
 * reads.
 */
export function buildMapGeojson(layer: Layer): FeatureCollection {
  const { collection, properties } = KINDS[layer.draw].buildFeatures(layer);
  return slimCollection(joinFeatures(collection), CLOSE_DECIMALS, properties);
}
