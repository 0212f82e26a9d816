import type { Geometry, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { isExhaustive } from "../../testing/exhaustive.ts";
import type { LayerData } from "../story/geography.ts";
import type { Derivation } from "../story/layer.ts";
import { deriveLayer } from "./derive.ts";
import { isGeometryProblem } from "./geometry-problem.ts";
import { measureArea } from "./measure.ts";

const layer = (...geometries: Geometry[]): LayerData => ({
  type: "FeatureCollection",
  features: geometries.map((geometry, i) => ({
    type: "Feature",
    id: `f${i}`,
    properties: { n: i },
    geometry,
  })),
});

const box = (west: number, south: number, east: number, north: number): Geometry => ({
  type: "Polygon",
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});

const line = (...coordinates: Position[]): Geometry => ({ type: "LineString", coordinates });

function derive(derivation: Derivation, layers: Record<string, LayerData>): LayerData {
  const result = deriveLayer(derivation, new Map(Object.entries(layers)), new Map());
  if (isGeometryProblem(result)) throw new Error(result.code);
  return result.data;
}

describe("subtract", () => {
  const derivation = { kind: "subtract", from: "whole", subtract: "part" } as const;

  it("takes one area from another and keeps the id", () => {
    const whole = layer(box(0, 0, 2, 1));
    const rest = derive(derivation, { whole, part: layer(box(1, 0, 3, 1)) });
    expect(measureArea(rest) / measureArea(whole)).toBeCloseTo(0.5, 6);
    expect(rest.features.map(({ id }) => id)).toEqual(["f0"]);
  });

  it("reports that nothing is left", () => {
    const layers = { whole: layer(box(0, 0, 1, 1)), part: layer(box(-1, -1, 3, 3)) };
    expect(() => derive(derivation, layers)).toThrow("nothing-left");
  });

  it("reports that a line is not an area", () => {
    const layers = { whole: layer(box(0, 0, 1, 1)), part: layer(line([0, 0], [1, 1])) };
    expect(() => derive(derivation, layers)).toThrow("wrong-geometry");
  });
});

describe("shared-border", () => {
  const derivation = { kind: "shared-border", of: "a", with: "b" } as const;

  it("finds the line in common, in the direction of the first outline", () => {
    const layers = { a: layer(box(0, 0, 1, 1)), b: layer(box(1, 0, 2, 1)) };
    expect(derive(derivation, layers).features[0]?.geometry).toEqual(line([1, 0], [1, 1]));
  });

  it("is not interrupted where the first outline begins", () => {
    // The outline of `a` begins in the middle of what it shares with `b`.
    const a = layer({
      type: "Polygon",
      coordinates: [
        [
          [1, 0.5],
          [1, 1],
          [0, 1],
          [0, 0],
          [1, 0],
          [1, 0.5],
        ],
      ],
    });
    const shared = derive(derivation, { a, b: layer(box(1, 0, 2, 1)) });
    expect(shared.features[0]?.geometry).toEqual(line([1, 0], [1, 0.5], [1, 1]));
  });

  it("accepts half a metre between the outlines, not three", () => {
    const metre = 1 / 111_195;
    const a = layer(box(0, 0, 1, 1));
    const near = { a, b: layer(box(1 + metre / 2, 0, 2, 1)) };
    expect(derive(derivation, near).features[0]?.geometry).toEqual(line([1, 0], [1, 1]));
    const far = { a, b: layer(box(1 + 3 * metre, 0, 2, 1)) };
    expect(() => derive(derivation, far)).toThrow("no-shared-border");
  });

  it.runIf(isExhaustive)("takes outlines of very many points", () => {
    const count = 200_000;
    // The middle side of both, from south to north, in small bends.
    const side = Array.from({ length: count }, (_, i) => [1 + (i % 7) * 1e-6, (i + 1) / count]);
    const outline = (lng: number): Geometry => ({
      type: "Polygon",
      coordinates: [[[lng, 0], [1, 0], ...side, [lng, 1.1], [lng, 0]]],
    });
    const shared = derive(derivation, { a: layer(outline(0)), b: layer(outline(2)) });
    expect(shared.features[0]?.geometry).toEqual({
      type: "LineString",
      coordinates: [[1, 0], ...side],
    });
  });
});

describe("within", () => {
  const derivation = { kind: "within", select: "all", within: "frame" } as const;
  const frame = layer(box(0, 0, 1, 1));

  it("keeps the points inside", () => {
    const all = layer(
      { type: "Point", coordinates: [0.5, 0.5] },
      { type: "Point", coordinates: [2, 2] },
    );
    expect(derive(derivation, { all, frame }).features.map(({ id }) => id)).toEqual(["f0"]);
  });

  it("cuts lines at the outline", () => {
    const all = layer(line([-1, 0.5], [0.5, 0.5], [0.5, 3]));
    expect(derive(derivation, { all, frame }).features[0]?.geometry).toEqual(
      line([0, 0.5], [0.5, 0.5], [0.5, 1]),
    );
  });

  it("cuts areas at the outline", () => {
    const all = layer(box(0.5, 0, 3, 1));
    const inside = derive(derivation, { all, frame });
    expect(measureArea(inside) / measureArea(frame)).toBeCloseTo(0.5, 6);
  });

  it("reports that nothing lies inside", () => {
    expect(() => derive(derivation, { all: layer(box(5, 5, 6, 6)), frame })).toThrow(
      "nothing-left",
    );
  });
});
