import { expect, test } from "vitest";
import type { Layer } from "../story/layer.ts";
import { drawnMarks, MIN_MARK_RADIUS, markRadius, markScale } from "./marks.ts";
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
  const scale = markScale(layer([{ killed: 13 }]));
  expect(markRadius(1, scale)).toBe(MIN_MARK_RADIUS);
  expect((markRadius(12, scale) / markRadius(3, scale)) ** 2).toBeCloseTo(4, 9);
  expect(markRadius(undefined, scale)).toBe(MIN_MARK_RADIUS);
});

test("marks whose size says nothing are all larger than the smallest of those that count", () => {
  expect(markRadius(12, null)).toBe(markRadius(undefined, null));
  expect(markRadius(undefined, null)).toBeGreaterThan(MIN_MARK_RADIUS);
});

test("the largest mark of a layer never outgrows the limit", () => {
  expect(markRadius(40_000, markScale(layer([{ killed: 40_000 }])))).toBeCloseTo(26, 9);
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
    { part: "mark", mark: "filled", key: "s-0", size: 2, day: 2 },
    { part: "mark", mark: "dotted", key: "s-1", weak: true, day: 3 },
    { part: "mark", mark: "ring", key: "s-2", size: 0 },
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
