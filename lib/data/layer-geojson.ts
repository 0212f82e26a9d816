import type { Layer } from "../story/layer.ts";
import type { LayerFacts } from "./layer-facts.ts";

/** Prints a layer as GeoJSON: its facts as members of the collection, then each feature on a line of its own. */
export function printLayerGeojson(layer: Layer, facts: LayerFacts): string {
  const head = Object.entries({ type: "FeatureCollection", ...facts }).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  const features = layer.data.features.map((feature) => JSON.stringify(feature));
  return `{\n${head.join(",\n")},\n"features": [\n${features.join(",\n")}\n]\n}\n`;
}
