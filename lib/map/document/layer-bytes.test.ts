import type { Feature, Position } from "geojson";
import { expect, test } from "vitest";
import { islandStory } from "../../../testing/island.ts";
import type { Layer } from "../../story/layer.ts";
import { layerBytes } from "./layer-bytes.ts";

function layerOf(id: "events" | "island", features: Feature[]): Layer {
  const layer = islandStory().layers.find((each) => each.id === id);
  if (layer === undefined) throw new Error(`a layer "${id}" expected`);
  return { ...layer, data: { type: "FeatureCollection", features } as Layer["data"] };
}

/** Points of a square around a place beside the edge of many tiles, in degrees. */
const points = (count: number, side: number): Feature[] =>
  Array.from({ length: count }, (_, i) => ({
    type: "Feature",
    id: `p${i}`,
    geometry: {
      type: "Point",
      coordinates: [((i * 0.618) % 1) * side - side / 2, ((i * 0.414) % 1) * side - side / 2],
    },
    properties: {},
  }));

test("points weigh as much as there are, wherever the layer lies and however large it is", () => {
  const weights = [0.001, 1, 30].map((side) => layerBytes(layerOf("events", points(4000, side))));
  for (const bytes of weights) {
    expect(bytes).toBeGreaterThan(4000 * 4);
    expect(bytes).toBeLessThan(4000 * 20);
  }
  expect(layerBytes(layerOf("events", points(400, 1)))).toBeLessThan((weights[1] ?? 0) / 5);
});

test("corners that no tile shows weigh nothing", () => {
  const ring: Position[] = Array.from({ length: 100_001 }, (_, i) => {
    const angle = ((i % 100_000) * Math.PI) / 50_000;
    return [10 * Math.cos(angle), 10 * Math.sin(angle)];
  });
  const circle: Feature = {
    type: "Feature",
    geometry: { type: "Polygon", coordinates: [ring] },
    properties: {},
  };
  expect(layerBytes(layerOf("island", [circle]))).toBeLessThan(5000);
});

test("a layer without a shape weighs nothing", () => {
  expect(layerBytes(layerOf("events", []))).toBe(0);
});
