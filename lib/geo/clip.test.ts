import { bbox } from "@turf/turf";
import type { FeatureCollection, Geometry } from "geojson";
import { describe, expect, it } from "vitest";
import type { LayerData } from "../story/geography.ts";
import { clipToBounds } from "./clip.ts";
import { measureArea, measureLength } from "./measure.ts";
import { rewind } from "./winding.ts";

const collection = (...geometries: Geometry[]): FeatureCollection => ({
  type: "FeatureCollection",
  features: geometries.map((geometry, i) => ({
    type: "Feature",
    id: `f${i}`,
    properties: {},
    geometry,
  })),
});

/** A box of land, clockwise, with a lake. */
const land: Geometry = {
  type: "Polygon",
  coordinates: [
    [
      [0, 0],
      [0, 4],
      [4, 4],
      [4, 0],
      [0, 0],
    ],
    [
      [1, 1],
      [1, 2],
      [2, 2],
      [2, 1],
      [1, 1],
    ],
  ],
};
const river: Geometry = {
  type: "LineString",
  coordinates: [
    [-1, 3],
    [5, 3],
  ],
};
const town: Geometry = { type: "Point", coordinates: [3, 3] };
const far: Geometry = { type: "Point", coordinates: [9, 9] };
const all = collection(land, river, town, far);

const area = (data: FeatureCollection) => measureArea(data as LayerData);
const length = (data: FeatureCollection) => measureLength(data as LayerData);

describe("clipToBounds", () => {
  it("keeps what lies inside and leaves out what lies wholly outside", () => {
    const inside = clipToBounds(all, [1.5, 0, 3.5, 4]);
    expect(inside.features.map(({ id }) => id)).toEqual(["f0", "f1", "f2"]);
    expect(bbox(inside)).toEqual([1.5, 0, 3.5, 4]);
  });

  it("cuts a shape into parts that add up to it", () => {
    const [west, east] = [clipToBounds(all, [-9, -9, 1.5, 9]), clipToBounds(all, [1.5, -9, 9, 9])];
    expect((area(west) + area(east)) / area(all)).toBeCloseTo(1, 4);
    expect((length(west) + length(east)) / length(all)).toBeCloseTo(1, 4);
    expect(west.features.map(({ id }) => id)).toEqual(["f0", "f1"]);
  });
});

describe("rewind", () => {
  it("turns outer rings counter-clockwise, holes clockwise, and leaves lines", () => {
    const turned = rewind(all).features.map(({ geometry }) => geometry);
    expect(turned[0]).toEqual({
      type: "Polygon",
      coordinates: [
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [0, 4],
          [0, 0],
        ],
        [
          [1, 1],
          [1, 2],
          [2, 2],
          [2, 1],
          [1, 1],
        ],
      ],
    });
    expect(turned[1]).toEqual(river);
  });
});
