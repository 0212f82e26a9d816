import { expect, test } from "vitest";
import type { Layer } from "../story/layer.ts";
import { drawnMarks, MAX_MARK_RADIUS, MIN_MARK_RADIUS, markRadius, markScale } from "./marks.ts";
import { EARTH_CIRCUMFERENCE } from "./mercator.ts";

function layer(rows: Record<string, string | number | null>[]): Layer {
  return {
    time: "date",
    points: {
      size: { by: "killed", unit: "people" },
      mark: { by: "toll", filled: ["some"], ring: ["none"], dotted: ["unknown"] },
      halo: { by: "level", metres: { district: 4000 } },
      weak: { by: "strength", values: ["relay"] },
    },
    data: {
      type: "FeatureCollection",
      features: rows.map((properties, index) => ({
        type: "Feature",
        id: `s-${index}`,
        geometry: { type: "Point", coordinates: [35.4, 33.4] },
        properties,
      })),
    },
  } as unknown as Layer;
}

test("the area of a mark grows with its size", () => {
  const scale = markScale(layer([{ killed: 13, toll: "some" }]));
  expect((markRadius(12, scale) / markRadius(3, scale)) ** 2).toBeCloseTo(4, 9);
  expect(markRadius(undefined, scale)).toBe(MIN_MARK_RADIUS);
});

test.each([0.9, 13, 40_000, 1_200_000, 1e-9, 1e300])(
  "the largest mark of a layer is as large whatever its unit: %d",
  (largest) => {
    const rows = [{ killed: largest }, { killed: largest / 18 }];
    const scale = markScale(layer(rows.map((row) => ({ ...row, toll: "some" }))));
    expect(markRadius(largest, scale)).toBeCloseTo(MAX_MARK_RADIUS, 9);
    expect(markRadius(largest / 18, scale)).toBeGreaterThan(MIN_MARK_RADIUS);
  },
);

test("where many marks crowd the map all are smaller, and the largest still tells them apart", () => {
  const many = (count: number) =>
    markScale(layer(Array.from({ length: count }, () => ({ killed: 4, toll: "some" }))));
  expect(markRadius(4, many(12))).toBeLessThan(MAX_MARK_RADIUS);
  expect(markRadius(4, many(5000))).toBe(12);
});

test("where all numbers are 0 every mark is the smallest", () => {
  expect(markRadius(0, markScale(layer([{ killed: 0, toll: "some" }])))).toBe(MIN_MARK_RADIUS);
});

test("marks whose size says nothing are all larger than the smallest of those that count", () => {
  expect(markRadius(12, null)).toBe(markRadius(undefined, null));
  expect(markRadius(undefined, null)).toBeGreaterThan(MIN_MARK_RADIUS);
});

test("a mark without its number is one of what is not known, never the smallest", () => {
  const { features } = drawnMarks(layer([{ killed: null, toll: "some" }]));
  expect(features[0]?.properties?.mark).toBe("dotted");
});

test("marks tell known from unknown, and carry only what the style reads", () => {
  const drawn = drawnMarks(
    layer([
      { date: "1970-01-03", killed: 2, toll: "some", name: "x" },
      { date: "1970-01-04", killed: null, toll: "unknown", strength: "relay" },
      { date: null, killed: 0, toll: "none" },
    ]),
  );
  expect(drawn.features.map((feature) => feature.properties)).toEqual([
    { part: "mark", mark: "filled", id: "s-0", size: 2, day: 2 },
    { part: "mark", mark: "dotted", id: "s-1", weak: true, day: 3 },
    { part: "mark", mark: "ring", id: "s-2", size: 0 },
  ]);
});

test("a halo has the true metres", () => {
  const [halo] = drawnMarks(layer([{ level: "district", toll: "some" }])).features;
  expect(halo?.properties?.part).toBe("halo");
  if (halo?.geometry.type !== "LineString") throw new Error("a line expected");
  const lngs = halo.geometry.coordinates.map(([lng = 0]) => lng);
  const degrees = Math.max(...lngs) - Math.min(...lngs);
  const metres = (degrees / 360) * EARTH_CIRCUMFERENCE * Math.cos((33.4 * Math.PI) / 180);
  expect(metres).toBeCloseTo(8000, 0);
  expect(halo.geometry.coordinates[0]).toEqual(halo.geometry.coordinates.at(-1));
});
