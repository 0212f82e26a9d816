import fc from "fast-check";
import type { Feature, Geometry, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { representativePoint } from "./point.ts";
import { polygonContains } from "./ring.ts";

const feature = (geometry: Geometry): Feature => ({ type: "Feature", properties: {}, geometry });

describe("representativePoint", () => {
  it("lies inside a polygon whose centroid does not", () => {
    const horseshoe: Position[] = [
      [0, 0],
      [5, 0],
      [5, 5],
      [4, 5],
      [4, 1],
      [1, 1],
      [1, 5],
      [0, 5],
      [0, 0],
    ];
    const point = representativePoint(feature({ type: "Polygon", coordinates: [horseshoe] }));
    expect(polygonContains([horseshoe], point)).toBe(true);
  });

  it("lies inside any star", () => {
    const radii = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(radii, (rays) => {
        const ring = rays.map((r, i): Position => {
          const angle = (2 * Math.PI * i) / rays.length;
          return [(r / 100) * Math.cos(angle), (r / 100) * Math.sin(angle)];
        });
        const polygon = [[...ring, ring[0] as Position]];
        const point = representativePoint(feature({ type: "Polygon", coordinates: polygon }));
        expect(polygonContains(polygon, point)).toBe(true);
      }),
      { seed: 29122025 },
    );
  });

  it("lies half way along the longest line", () => {
    const coordinates = [
      [
        [0, 0],
        [0.1, 0],
      ],
      [
        [0, 0],
        [0, 0.2],
        [0, 1],
      ],
    ];
    const [lng, lat] = representativePoint(feature({ type: "MultiLineString", coordinates }));
    expect(lng).toBeCloseTo(0, 9);
    expect(lat).toBeCloseTo(0.5, 9);
  });

  it("is the point of a point", () => {
    const point = feature({ type: "Point", coordinates: [34.36, 31.31] });
    expect(representativePoint(point)).toEqual([34.36, 31.31]);
  });
});
