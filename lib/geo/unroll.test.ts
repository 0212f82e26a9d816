import fc from "fast-check";
import type { Geometry, Position } from "geojson";
import { describe, expect, test } from "vitest";
import { runs } from "../../testing/exhaustive.ts";
import { asWritten } from "./as-written.ts";
import { joinFeatures } from "./join-land.ts";
import { measureArea, measureLength } from "./measure.ts";
import { moveNear, stretchesOf, unroll } from "./unroll.ts";

const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const areaOf = (geometry: Geometry) =>
  measureArea({
    type: "FeatureCollection",
    features: [{ type: "Feature", id: "a", properties: {}, geometry }],
  });
const hasSeam = (geometry: Geometry) => {
  const rings = geometry.type === "Polygon" ? geometry.coordinates : [];
  return rings.some((ring) => ring.some((p, i) => p[0] === 180 && ring[i - 1]?.[0] === 180));
};

describe("unroll", () => {
  test("geometry away from 180° is returned unchanged", () => {
    const geometry: Geometry = { type: "Polygon", coordinates: [box(170, 0, 179, 5)] };
    expect(unroll(geometry)).toBe(geometry);
  });

  test("a zone in two parts, cut at 180°, becomes one without an edge along the cut", () => {
    const parts: Geometry = {
      type: "MultiPolygon",
      coordinates: [[box(176, -20, 180, -15)], [box(-180, -20, -178, -15)]],
    };
    const joined = unroll(parts);
    expect(joined.type).toBe("Polygon");
    expect(stretchesOf(joined)).toEqual([[176, 182]]);
    expect(hasSeam(joined)).toBe(false);
    expect(areaOf(joined)).toBeCloseTo(areaOf(parts), 0);
  });

  test("where one side reaches farther along the cut, its edge stays there", () => {
    const joined = unroll({
      type: "MultiPolygon",
      coordinates: [[box(170, -10, 180, 10)], [box(-180, -4, -170, 4)]],
    });
    expect(joined).toMatchObject({ type: "Polygon" });
    const [ring = []] = (joined as { coordinates: Position[][] }).coordinates;
    const onCut = ring.flatMap((p) => (p[0] === 180 ? [p[1] as number] : []));
    expect([...new Set(onCut)].sort((a, b) => a - b)).toEqual([-10, -4, 4, 10]);
  });

  test("a hole that was cut with its outline is a hole again", () => {
    const notched = (side: 1 | -1): Position[] => {
      const at = (lng: number, lat: number): Position => [side * lng, lat];
      return [
        at(180, -10),
        at(180, -2),
        at(178, -2),
        at(178, 2),
        at(180, 2),
        at(180, 10),
        at(170, 10),
        at(170, -10),
        at(180, -10),
      ];
    };
    const joined = unroll({
      type: "MultiPolygon",
      coordinates: [[notched(1)], [notched(-1)]],
    });
    expect(joined).toMatchObject({ type: "Polygon" });
    const { coordinates } = joined as { coordinates: Position[][] };
    expect(coordinates).toHaveLength(2);
    expect(stretchesOf({ type: "LineString", coordinates: coordinates[1] ?? [] })).toEqual([
      [178, 182],
    ]);
  });

  test("two arms that meet across the cut twice are one polygon with the sea between them as its hole", () => {
    const east: Position[] = [
      [-180, -10],
      [-170, -10],
      [-170, 10],
      [-180, 10],
      [-180, 6],
      [-174, 6],
      [-174, -6],
      [-180, -6],
      [-180, -10],
    ];
    const west = east.map(([lng = 0, lat = 0]) => [-lng, lat]).reverse();
    const joined = unroll({ type: "MultiPolygon", coordinates: [[west], [east]] });
    expect((joined as { coordinates: Position[][] }).coordinates).toHaveLength(2);
    expect(areaOf(joined)).toBeCloseTo(
      areaOf({ type: "MultiPolygon", coordinates: [[west], [east]] }),
      -2,
    );
  });

  test("an outline that steps across 180° goes on beyond it", () => {
    const joined = unroll({
      type: "Polygon",
      coordinates: [
        [
          [179, -1],
          [-179, -1],
          [-179, 1],
          [179, 1],
          [179, -1],
        ],
      ],
    });
    expect(stretchesOf(joined)).toEqual([[179, 181]]);
  });

  test("a line in parts becomes one, in the direction of its first part", () => {
    const parts = [
      [
        [172, -12],
        [180, -17],
      ],
      [
        [-172, -24],
        [-180, -17],
      ],
    ];
    expect(unroll({ type: "MultiLineString", coordinates: parts })).toMatchObject({
      coordinates: [
        [172, -12],
        [180, -17],
        [188, -24],
      ],
    });
  });

  test("a belt around the world stays as it is", () => {
    const belt: Geometry = {
      type: "Polygon",
      coordinates: [
        [
          [-180, -5],
          [0, -5],
          [180, -5],
          [180, 5],
          [0, 5],
          [-180, 5],
          [-180, -5],
        ],
      ],
    };
    expect(unroll(belt)).toEqual(belt);
  });

  test("each part moves to the part of the world that the story shows", () => {
    const islands: Geometry = {
      type: "MultiPolygon",
      coordinates: [[box(178, -18, 179, -17)], [box(-179, -17, -178, -16)]],
    };
    expect(stretchesOf(moveNear(islands, 179))).toEqual([
      [178, 179],
      [181, 182],
    ]);
    expect(moveNear(islands, 0)).toBe(islands);
  });
});

test("two features that meet at 180° are drawn without an edge between them", () => {
  const feature = (id: string, west: number, east: number) => ({
    type: "Feature" as const,
    id,
    properties: {},
    geometry: { type: "Polygon" as const, coordinates: [box(west, -20, east, -15)] },
  });
  for (const turns of [0, 360]) {
    const { features } = joinFeatures({
      type: "FeatureCollection",
      features: [
        feature("a", 176, 180),
        feature("b", -180 + turns, -178 + turns),
        feature("c", 0, 1),
      ],
    });
    expect(features.map(({ geometry }) => stretchesOf(geometry))).toEqual([[[176, 182]], [[0, 1]]]);
  }
  const apart = {
    type: "FeatureCollection" as const,
    features: [feature("a", 176, 180), feature("b", 170, 175)],
  };
  expect(joinFeatures(apart).features.map(({ geometry }) => geometry)).toEqual(
    apart.features.map(({ geometry }) => geometry),
  );
});

/** A star with its middle at 180°, with corners in all directions, and a hole of the same form. */
const stars = fc
  .record({
    lng: fc.double({ min: 174, max: 186, noNaN: true }),
    radii: fc.array(fc.double({ min: 4, max: 9, noNaN: true }), { minLength: 5, maxLength: 24 }),
    hole: fc.boolean(),
  })
  .map(({ lng, radii, hole }): Position[][] => {
    const ring = (share: number) => {
      const open = radii.map((radius, i): Position => {
        const angle = (2 * Math.PI * i) / radii.length;
        const at = [lng + share * radius * Math.cos(angle), share * radius * Math.sin(angle)];
        return at.map((degrees) => Number(degrees.toFixed(6)));
      });
      return [...open, open[0] as Position];
    };
    return hole ? [ring(1), ring(0.3).reverse()] : [ring(1)];
  });

test("any area cut at 180°, as other programs write it, becomes whole: as large, and without an edge there", () => {
  fc.assert(
    fc.property(stars, (coordinates) => {
      const whole: Geometry = { type: "Polygon", coordinates };
      const data = (geometry: Geometry) => ({
        type: "FeatureCollection" as const,
        features: [{ type: "Feature" as const, id: "a", properties: {}, geometry }],
      });
      const [written] = asWritten(data(whole)).features;
      if (written === undefined) throw new Error("a feature expected");
      for (const [west, east] of stretchesOf(written.geometry)) {
        expect(west).toBeGreaterThanOrEqual(-180);
        expect(east).toBeLessThanOrEqual(180);
      }
      const joined = moveNear(unroll(written.geometry), 180);
      expect(joined.type).toBe("Polygon");
      expect((joined as { coordinates: Position[][] }).coordinates).toHaveLength(
        coordinates.length,
      );
      expect(hasSeam(joined)).toBe(false);
      expect(areaOf(joined) / areaOf(whole)).toBeCloseTo(1, 9);
    }),
    { numRuns: runs(10, 30) },
  );
});

test("any line cut at 180° becomes one line", () => {
  const zigzag = fc.array(
    fc.tuple(fc.integer({ min: 170, max: 190 }), fc.integer({ min: -40, max: 40 })),
    { minLength: 2, maxLength: 12 },
  );
  fc.assert(
    fc.property(zigzag, (positions) => {
      const line = positions.filter(
        ([lng, lat], i) =>
          i === 0 || lng !== positions[i - 1]?.[0] || lat !== positions[i - 1]?.[1],
      );
      fc.pre(line.length > 1 && line.every(([lng]) => lng !== 180));
      const geometry: Geometry = { type: "LineString", coordinates: line };
      const features = [{ type: "Feature" as const, id: "a", properties: {}, geometry }];
      const [written] = asWritten({ type: "FeatureCollection", features }).features;
      if (written === undefined) throw new Error("a feature expected");
      const joined = moveNear(unroll(written.geometry), 180);
      const length = (of: Geometry) =>
        measureLength({
          type: "FeatureCollection",
          features: [{ type: "Feature", id: "a", properties: {}, geometry: of }],
        });
      expect(length(joined)).toBeCloseTo(length(geometry), -2);
    }),
    { numRuns: runs(20, 60) },
  );
});
