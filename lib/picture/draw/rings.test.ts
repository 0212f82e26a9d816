import type { Polygon } from "geojson";
import { expect, test } from "vitest";
import { subpaths } from "../../../testing/drawn-shapes.ts";
import { drawShapes, positionsAt } from "../../../testing/picture-fixture.ts";

const FILL = { type: "fill", paint: { "fill-color": "#336699" } };

function area(corners: readonly (readonly [number, number])[], zoom: number): Polygon {
  return {
    type: "Polygon",
    coordinates: [positionsAt([...corners, ...corners.slice(0, 1)], zoom)],
  };
}

/** Corners of a square of 100 px, one of whose sides has so many px of a bend. */
function bent(bend: number): [number, number][] {
  return [
    [100, 100],
    [150, 100 + bend],
    [200, 100],
    [200, 200],
    [100, 200],
  ];
}

test("an island that is too small for the live map's tiles is on no picture", () => {
  const island = (side: number, zoom: number) =>
    area(
      [
        [300, 250],
        [300 + side, 250],
        [300 + side, 250 + side],
        [300, 250 + side],
      ],
      zoom,
    );
  const drawn = (side: number, zoom: number) =>
    subpaths(drawShapes(FILL, [island(side, zoom)], zoom)).length;
  // 0.375 px on the tiles' own zoom, and twice as much just before the next.
  expect([drawn(0.3, 8), drawn(0.45, 8)]).toEqual([0, 1]);
  expect([drawn(0.65, 8.99), drawn(0.85, 8.99)]).toEqual([0, 1]);
});

test("where much of the world is seen, areas have the corners of the live map's tiles", () => {
  const corners = (bend: number, zoom: number) =>
    subpaths(drawShapes(FILL, [area(bent(bend), zoom)], zoom))[0]?.points.length;
  expect(corners(0.3, 2)).toBe(4);
  expect(corners(0.5, 2)).toBe(5);
});

test("else they have all that are seen", () => {
  expect(subpaths(drawShapes(FILL, [area(bent(0.3), 8)], 8))[0]?.points).toHaveLength(5);
});
