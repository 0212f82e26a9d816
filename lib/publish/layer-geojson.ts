import type { Layer } from "../story/layer.ts";
import { type Value, valueNumber } from "../story/value.ts";
import type { LayerFacts } from "./layer-facts.ts";

/**
 * Prints a layer as GeoJSON: its facts as members of the collection, then each feature on a line of
 * its own.
 */
export function printLayerGeojson(layer: Layer, facts: LayerFacts): string {
  const head = Object.entries({ type: "FeatureCollection", ...facts }).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  const numbers = numberColumns(layer);
  const features = layer.data.features.map((feature) =>
    JSON.stringify({ ...feature, properties: withNumbers(feature.properties, numbers) }),
  );
  return `{\n${head.join(",\n")},\n"features": [\n${features.join(",\n")}\n]\n}\n`;
}

/**
 * Columns whose values are numbers because the map uses them as such; all others are what the data
 * file holds.
 */
function numberColumns({ points }: Layer): string[] {
  return points?.size === undefined ? [] : [points.size.by];
}

function withNumbers(
  properties: Readonly<Record<string, Value>>,
  columns: readonly string[],
): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      columns.includes(name) ? (valueNumber(value) ?? value) : value,
    ]),
  );
}
