import fc from "fast-check";
import type { Position } from "geojson";
import { describe, expect, it } from "vitest";
import { runs } from "../../testing/exhaustive.ts";
import type { LayerData } from "../story/geography.ts";
import type { Place } from "../story/place.ts";
import { isGeometryProblem } from "./geometry-problem.ts";
import { layerPolygons } from "./parts.ts";
import { latOf, lngOf, polygonContains, signedArea } from "./ring.ts";
import { deriveSplit } from "./split.ts";

const area = (...polygons: Position[][][]): LayerData => ({
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      id: "a",
      properties: {},
      geometry: { type: "MultiPolygon", coordinates: polygons },
    },
  ],
});

const line = (...coordinates: Position[]): LayerData => ({
  type: "FeatureCollection",
  features: [
    { type: "Feature", id: "l", properties: {}, geometry: { type: "LineString", coordinates } },
  ],
});

const at = (lng: number, lat: number): Place => ({
  id: "here",
  name: "Here",
  at: [lng, lat],
  kind: "town",
  rank: 1,
});

const square = (west: number, south: number, side: number): Position[] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];

/** Area in square degrees, holes taken off. */
const plane = (polygons: Position[][][]) =>
  polygons
    .flatMap((rings) => rings.map((ring, i) => Math.abs(signedArea(ring)) * (i === 0 ? 1 : -1)))
    .reduce((sum, value) => sum + value, 0);

function split(whole: LayerData, by: LayerData, place: Place): Position[][][] {
  const result = deriveSplit(whole, by, place);
  if (isGeometryProblem(result)) throw new Error(JSON.stringify(result));
  return layerPolygons(result.data);
}

const code = (whole: LayerData, by: LayerData, place: Place) => {
  const result = deriveSplit(whole, by, place);
  return isGeometryProblem(result) ? result.code : "none";
};

describe("deriveSplit", () => {
  it("keeps the side with the place", () => {
    const by = line([0.3, -0.1], [0.3, 1.1]);
    expect(plane(split(area([square(0, 0, 1)]), by, at(0.1, 0.5)))).toBeCloseTo(0.3, 12);
    expect(plane(split(area([square(0, 0, 1)]), by, at(0.9, 0.5)))).toBeCloseTo(0.7, 12);
  });

  it("gives the same result for any direction of rings and line", () => {
    const by = line([0.3, 1.1], [0.3, -0.1]);
    const clockwise = area([square(0, 0, 1).toReversed()]);
    expect(plane(split(clockwise, by, at(0.1, 0.5)))).toBeCloseTo(0.3, 12);
  });

  it("extends an end to the outline over 100 m but not over 300 m", () => {
    const metre = 1 / 111_195;
    const whole = area([square(0, 0, 1)]);
    expect(code(whole, line([0.3, -0.1], [0.3, 1 - 100 * metre]), at(0.1, 0.5))).toBe("none");
    expect(code(whole, line([0.3, -0.1], [0.3, 1 - 300 * metre]), at(0.1, 0.5))).toBe(
      "split-misses-outline",
    );
  });

  it("reports that a line elsewhere misses the outline", () => {
    const whole = area([square(0, 0, 1)]);
    expect(code(whole, line([5, 5], [6, 6]), at(0.1, 0.5))).toBe("split-misses-outline");
  });

  it("reports that the place lies outside", () => {
    const whole = area([square(0, 0, 1)]);
    expect(code(whole, line([0.3, -0.1], [0.3, 1.1]), at(5, 5))).toBe("split-place-outside");
  });

  it("keeps a hole in the part that contains it", () => {
    const whole = area([square(0, 0, 1), square(0.6, 0.4, 0.2)]);
    const by = line([0.3, -0.1], [0.3, 1.1]);
    expect(split(whole, by, at(0.1, 0.5)).map((rings) => rings.length)).toEqual([1]);
    expect(split(whole, by, at(0.9, 0.5)).map((rings) => rings.length)).toEqual([2]);
  });

  it("cuts through a hole", () => {
    const whole = area([square(0, 0, 1), square(0.2, 0.4, 0.2)]);
    const by = line([0.3, -0.1], [0.3, 1.1]);
    expect(plane(split(whole, by, at(0.1, 0.5)))).toBeCloseTo(0.28, 12);
    expect(plane(split(whole, by, at(0.9, 0.5)))).toBeCloseTo(0.68, 12);
  });

  it("does not accept a line that ends in a hole as a cut", () => {
    const whole = area([square(0, 0, 1), square(0.2, 0.4, 0.2)]);
    expect(code(whole, line([0.3, -0.1], [0.3, 0.5]), at(0.1, 0.5))).toBe("split-unclear");
  });

  it("gives slivers to the right side where the line wiggles across the outline", () => {
    const whole = area([square(0, 0, 1)]);
    const by = line([0.3, -0.1], [0.3, 1.02], [0.4, 0.98], [0.5, 1.02]);
    const west = split(whole, by, at(0.1, 0.5));
    const east = split(whole, by, at(0.9, 0.5));
    expect(west.length + east.length).toBe(3);
    expect(plane(west) + plane(east)).toBeCloseTo(1, 12);
    expect(plane(west)).toBeCloseTo(0.3 + 0.1 * 0.02 * 0.5, 12);
  });

  it("refuses a line that crosses itself", () => {
    const by = line([0.3, -0.1], [0.3, 0.8], [0.6, 0.5], [0.2, 0.5], [0.2, 1.1]);
    expect(code(area([square(0, 0, 1)]), by, at(0.1, 0.5))).toBe("split-unclear");
  });

  it("cuts exactly through corners", () => {
    const whole = area([square(0, 0, 1)]);
    const by = line([0, 0], [1, 1]);
    expect(plane(split(whole, by, at(0.1, 0.9)))).toBeCloseTo(0.5, 9);
  });

  it("assigns islands that the line does not cross to a side", () => {
    const whole = area([square(0, 0, 1)], [square(-0.5, 0, 0.1)], [square(2, 0, 0.1)]);
    const by = line([0.3, -0.1], [0.3, 1.1]);
    expect(plane(split(whole, by, at(0.1, 0.5)))).toBeCloseTo(0.31, 12);
  });

  it("makes two parts that add up to the whole and do not overlap, whatever the shape", () => {
    const radii = fc.array(fc.integer({ min: 200, max: 1000 }), { minLength: 3, maxLength: 60 });
    const bends = fc.array(fc.integer({ min: -300, max: 300 }), { maxLength: 8 });
    const turn = fc.integer({ min: 0, max: 999 });
    const opposite = fc.integer({ min: 300, max: 700 });
    let cut = 0;
    fc.assert(
      fc.property(radii, turn, opposite, bends, (rays, from, over, inner) => {
        const star = (i: number, n: number, r: number): Position => [
          34 + r * Math.cos((2 * Math.PI * i) / n),
          31 + r * Math.sin((2 * Math.PI * i) / n),
        ];
        const ring = rays.map((r, i) => star(i, rays.length, r / 1000));
        const [start, end] = [star(from, 1000, 2), star(from + over, 1000, 2)];
        // Bends are in order along a straight line, so that the line never crosses itself.
        const middle = inner.map((off, i): Position => {
          const t = (i + 1) / (inner.length + 1);
          const dx = lngOf(end) - lngOf(start);
          const dy = latOf(end) - latOf(start);
          const aside = off / 1000 / Math.hypot(dx, dy);
          return [lngOf(start) + t * dx - aside * dy, latOf(start) + t * dy + aside * dx];
        });
        const whole = area([[...ring, ring[0] as Position]]);
        const by = line(start, ...middle, end);
        const here = at(34 + 0.01 * Math.cos(1), 31 + 0.01 * Math.sin(1));
        const kept = deriveSplit(whole, by, here);
        // A line that misses is a problem; that is tested above.
        if (isGeometryProblem(kept)) {
          expect(kept.code).toBe("split-misses-outline");
          return;
        }
        cut++;
        const near = layerPolygons(kept.data);
        const total = plane(layerPolygons(whole));
        expect(near.some((rings) => polygonContains(rings, here.at))).toBe(true);
        // The rest is found from a vertex of the outline that was not kept.
        const corner = ring.find((p) => !near.some((rings) => rings.flat().some((q) => q === p)));
        if (corner === undefined) return;
        const inward = at(
          34 + (lngOf(corner) - 34) * (1 - 1e-9),
          31 + (latOf(corner) - 31) * (1 - 1e-9),
        );
        const far = split(whole, by, inward);
        expect(plane(near)).toBeGreaterThan(0);
        expect(plane(far)).toBeGreaterThan(0);
        expect(Math.abs(plane(near) + plane(far) - total) / total).toBeLessThan(1e-9);
        expect(far.some((rings) => polygonContains(rings, here.at))).toBe(false);
      }),
      { numRuns: runs(200, 2000), seed: 29122025 },
    );
    expect(cut).toBeGreaterThan(runs(50, 500));
  });
});
