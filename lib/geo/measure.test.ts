import type { Position } from "geojson";
import { describe, expect, it } from "vitest";
import type { LayerData } from "../story/geography.ts";
import { isGeometryProblem } from "./geometry-problem.ts";
import { measureArea, measureLength, measurePerimeter } from "./measure.ts";
import { overlay, UnclearShapes } from "./overlay.ts";
import { deriveSplit } from "./split.ts";
import { deriveWithin } from "./within.ts";

type Geometry = LayerData["features"][number]["geometry"];

const layer = (...geometries: Geometry[]): LayerData => ({
  type: "FeatureCollection",
  features: geometries.map((geometry, i) => ({
    type: "Feature",
    id: `f${i}`,
    properties: {},
    geometry,
  })),
});
const ring = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const box = (...sides: [number, number, number, number]): Geometry => ({
  type: "Polygon",
  coordinates: [ring(...sides)],
});
const line = (...coordinates: Position[]): Geometry => ({ type: "LineString", coordinates });
/** Metres of a degree along the equator. */
const DEGREE = 111_195.08;

describe("measureArea", () => {
  const zone = box(34.3, 31.4, 34.35, 31.45);

  it("counts ground once: a zone given twice, two that half overlap, parts of one shape", () => {
    expect(measureArea(layer(zone)) / 1e6).toBeCloseTo(26.4, 1);
    expect(measureArea(layer(zone, zone)) / 1e6).toBeCloseTo(26.4, 1);
    const other = box(34.325, 31.4, 34.375, 31.45);
    expect(measureArea(layer(zone, other)) / 1e6).toBeCloseTo(39.6, 1);
    const parts: Geometry = {
      type: "MultiPolygon",
      coordinates: [[ring(34.3, 31.4, 34.35, 31.45)], [ring(34.31, 31.41, 34.32, 31.42)]],
    };
    expect(measureArea(layer(parts))).toBeCloseTo(measureArea(layer(zone)), 3);
  });

  it("does not change when an edge of a large shape gets an extra position", () => {
    const corner = (...more: Position[]): Geometry => ({
      type: "Polygon",
      coordinates: [[[0, 0], [20, 0], ...more, [0, 60], [0, 0]]],
    });
    const plain = measureArea(layer(corner()));
    expect(measureArea(layer(corner([10, 30]))) / plain).toBeCloseTo(1, 9);
  });

  it("finds ground that is drawn on both sides of the 180th meridian", () => {
    const once = measureArea(layer(box(179, 0, 181, 1)));
    expect(measureArea(layer(box(179, 0, 181, 1), box(-180, 0, -179, 1)))).toBeCloseTo(once, 0);
  });
});

describe("measurePerimeter", () => {
  it("measures the outline around all shapes, whether they overlap, touch or are cut at 180°", () => {
    const outline = measurePerimeter(layer(box(0, 0, 2, 1)));
    expect(measurePerimeter(layer(box(0, 0, 1, 1), box(1, 0, 2, 1)))).toBeCloseTo(outline, 0);
    expect(measurePerimeter(layer(box(0, 0, 1.5, 1), box(1, 0, 2, 1)))).toBeCloseTo(outline, 0);
    const cut = layer(box(179, 0, 180, 1), box(-180, 0, -179, 1));
    expect(measurePerimeter(cut)).toBeCloseTo(outline, 0);
  });

  it("leaves out a stretch that a hole shares with its outline", () => {
    const notched: Geometry = {
      type: "Polygon",
      coordinates: [ring(0, 0, 3, 1), ring(1, 0, 2, 0.5).reverse()],
    };
    expect(measurePerimeter(layer(notched)) / DEGREE).toBeCloseTo(9, 2);
  });
});

describe("measureLength", () => {
  const way = line([0, 0], [1, 0], [1, 1]);

  it("counts each stretch once: a line given twice, one that comes back, two that share a stretch", () => {
    const once = measureLength(layer(way));
    expect(once / DEGREE).toBeCloseTo(2, 3);
    expect(measureLength(layer(way, way))).toBeCloseTo(once, 3);
    expect(measureLength(layer(line([1, 1], [1, 0], [0, 0]), way))).toBeCloseTo(once, 3);
    expect(measureLength(layer(line([0, 0], [1, 0], [1, 1], [1, 0])))).toBeCloseTo(once, 3);
    const longer = measureLength(layer(line([0.5, 0], [1, 0], [1.5, 0]), way));
    expect(longer / DEGREE).toBeCloseTo(2.5, 3);
  });

  it("counts both of two lines that only cross, and nothing where there is no line", () => {
    expect(measureLength(layer(line([0, -1], [0, 1]), line([-1, 0], [1, 0]))) / DEGREE).toBeCloseTo(
      4,
      3,
    );
    expect(measureLength(layer({ type: "MultiLineString", coordinates: [[]] }))).toBe(0);
    expect(measureArea(layer({ type: "MultiPolygon", coordinates: [[[]], []] }))).toBe(0);
  });
});

describe("derivations of areas that overlap", () => {
  it("keeps a line inside them only once, even along their common border", () => {
    const areas = layer(box(0, 0, 1, 1), box(0.5, 0, 2, 1), box(0, -1, 2, 0));
    for (const lat of [0.5, 0]) {
      const inside = deriveWithin(layer(line([-1, lat], [3, lat])), areas);
      if (isGeometryProblem(inside)) throw new Error(inside.code);
      expect(inside.data.features.map(({ geometry }) => geometry.type)).toEqual(["LineString"]);
      expect(measureLength(inside.data) / DEGREE).toBeCloseTo(2, 3);
    }
  });

  it("does not split by a line that ends inside the second of them", () => {
    const areas = layer(box(0, 0, 2, 1), box(1, 0, 3, 1.5));
    const by = layer(line([1.5, -0.1], [1.5, 0.9995]));
    const place = {
      id: "here",
      name: "Here",
      at: [0.5, 0.5] as [number, number],
      kind: "town" as const,
      rank: 1 as const,
    };
    expect(deriveSplit(areas, by, place)).toMatchObject({ code: "split-misses-outline" });
  });
});

it("throws an error of its own for shapes that cannot be overlaid", () => {
  const broken = [
    [
      [
        [0, 0],
        [1, Number.NaN],
        [1, 1],
      ],
    ],
  ];
  expect(() => overlay("union", [broken])).toThrow(UnclearShapes);
});
