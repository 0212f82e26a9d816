import { array, assert, double, integer, oneof, property } from "fast-check";
import { expect, test } from "vitest";
import type { Layer } from "../../story/layer.ts";
import {
  MAX_MARK_RADIUS,
  MIN_MARK_RADIUS,
  markRadius,
  markScale,
  smallestTrueSize,
} from "../marks.ts";
import { legendSizes } from "../swatch/mark-sizes.ts";
import { listMarkMeanings } from "./mark-meanings.ts";

function layerOf(sizes: readonly (number | null)[]): Layer {
  return {
    draw: "points",
    points: { size: { by: "people", unit: "people displaced" } },
    time: null,
    data: {
      type: "FeatureCollection",
      features: sizes.map((people, index) => ({
        type: "Feature",
        id: `p-${index}`,
        geometry: { type: "Point", coordinates: [30, 15] },
        properties: { people },
      })),
    },
  } as unknown as Layer;
}

function sizesOf(sizes: readonly number[]): number[] | undefined {
  const layer = layerOf(sizes);
  return legendSizes(layer, layer.data.features)?.sizes.map(({ size }) => size);
}

test.each([
  ["below 1", [0.05, 0.9], [0.05, 0.2, 0.5]],
  ["casualties", [1, 1, 2, 13], [1, 5, 10]],
  ["in thousands", [2000, 30_000], [2000, 10_000, 20_000]],
  ["in millions", [30_000, 98_000, 640_000, 1_200_000], [100_000, 500_000, 1_000_000]],
  ["close together", [11, 13], [11, 13]],
  ["closer than three figures", [1003.01, 1003.02], [1003.01, 1003.02]],
  ["all equal", [7, 7], [7]],
  ["with one round number between them", [0.9995, 1.0004], [0.9995, 1.0004]],
  ["all 0", [0, 0], [0]],
  ["the smallest number there is", [5e-324], [5e-324]],
  ["the smallest numbers there are", [5e-324, 1e-323], [5e-324, 1e-323]],
  ["0 and the smallest number there is", [0, 5e-324], [5e-324]],
  ["the largest number there is", [1.7976931348623157e308], [1.7976931348623157e308]],
  ["the smallest and the largest", [5e-324, 1.7e308], [1e307, 5e307, 1e308]],
])("the legend names round values from within the data: %s", (_, data, expected) => {
  expect(sizesOf(data)).toEqual(expected);
});

test("in whatever unit, the legend holds one to three values of the data's range, at their true sizes", () => {
  const number = oneof(
    double({ min: 0, max: 1, noNaN: true }),
    integer({ min: 0, max: 5000 }),
    double({ min: 0, max: 1e12, noNaN: true }),
    double({ min: 0, max: 1e-300, noNaN: true }),
    double({ min: 0, noDefaultInfinity: true, noNaN: true }),
  );
  assert(
    property(array(number, { minLength: 1, maxLength: 40 }), (data) => {
      const layer = layerOf(data);
      const legend = legendSizes(layer, layer.data.features);
      const sizes = legend?.sizes ?? [];
      expect(sizes.length).toBeGreaterThan(0);
      expect(sizes.length).toBeLessThanOrEqual(3);
      // If several numbers are drawn true to size, the legend shows several.
      const smallest = smallestTrueSize(markScale(layer) ?? 0);
      const drawnTrue = new Set(data.filter((one) => one >= smallest));
      if (drawnTrue.size > 1) expect(sizes.length).toBeGreaterThan(1);
      for (const { size, radius } of sizes) {
        expect(size).toBeGreaterThanOrEqual(Math.min(...data));
        expect(size).toBeLessThanOrEqual(Math.max(...data));
        expect(radius).toBe(markRadius(size, markScale(layer)));
        expect(radius).toBeLessThanOrEqual(MAX_MARK_RADIUS + 1e-9);
        expect(radius).toBeGreaterThanOrEqual(MIN_MARK_RADIUS);
      }
      expect(new Set(sizes.map(({ size }) => size)).size).toBe(sizes.length);
    }),
  );
});

test("the legend says where small numbers are drawn as large as the smallest mark", () => {
  const words = (data: readonly number[]) => {
    const layer = layerOf(data);
    return listMarkMeanings(layer, null, "en").map((entry) => entry.words);
  };
  expect(words([1, 1_000_000])).toEqual([
    "size: 50,000 · 500,000 · 1 million people displaced",
    "smallest circle: up to 45,000",
  ]);
  expect(words([1000, 2000])).toEqual(["size: 1,000 · 2,000 people displaced"]);
});

test("numbers are printed as the story's language writes them: English in Germany has a decimal comma", () => {
  const layer = layerOf([0.05, 0.9]);
  expect(listMarkMeanings(layer, null, "en-DE")[0]?.words).toContain("0,05 · 0,2 · 0,5");
});
