import type { Feature } from "geojson";
import { expect, test } from "vitest";
import { attributeValues, subpaths } from "../../../testing/drawn-shapes.ts";
import {
  drawShapes as draw,
  islandRequest,
  positionsAt as positions,
} from "../../../testing/picture-fixture.ts";

const LINE: Feature["geometry"] = {
  type: "LineString",
  coordinates: positions([
    [100, 100],
    [300, 200],
  ]),
};

function square(left: number): Feature["geometry"] {
  const ring = positions([
    [left, 100],
    [left + 50, 100],
    [left + 50, 150],
    [left, 150],
    [left, 100],
  ]);
  return { type: "Polygon", coordinates: [ring] };
}

test("no line of a px is drawn as a hairline, which has less ink where it is slanted", () => {
  const paint = { "line-color": "#000000", "line-width": 1 };
  const svg = draw({ type: "line", paint }, [LINE]);
  expect(attributeValues(svg, "stroke-width")).toEqual(["1.01"]);
  expect(attributeValues(svg, "stroke-opacity")).toEqual([]);
});

test("a thinner line that shines through has as much ink, in a paler line of a px", () => {
  const paint = { "line-color": "#000000", "line-width": 0.8, "line-opacity": 0.5 };
  const svg = draw({ type: "line", paint }, [LINE]);
  const [width] = attributeValues(svg, "stroke-width").map(Number);
  const [opacity] = attributeValues(svg, "stroke-opacity").map(Number);
  expect(width).toBe(1.01);
  expect((width ?? 0) * (opacity ?? 0)).toBeCloseTo(0.8 * 0.5, 2);
});

test("a thinner line that hides what it covers stays as it is", () => {
  const paint = { "line-color": "#000000", "line-width": 0.7 };
  const svg = draw({ type: "line", paint }, [LINE]);
  expect(attributeValues(svg, "stroke-width")).toEqual([".7"]);
  expect(attributeValues(svg, "stroke-opacity")).toEqual([]);
});

test("an area has a rim in its own paint, paler than itself, and areas of one paint stay one path", () => {
  const full = draw({ type: "fill", paint: { "fill-color": "#336699" } }, [
    square(100),
    square(200),
  ]);
  expect(attributeValues(full, "stroke")).toEqual(["#336699"]);
  expect(attributeValues(full, "stroke-opacity")).toEqual([".75"]);
  expect(attributeValues(full, "d")).toHaveLength(1);
  const paint = { "fill-color": "#336699", "fill-opacity": 0.5 };
  const pale = draw({ type: "fill", paint }, [square(100), square(200)]);
  expect(attributeValues(pale, "stroke-opacity")).toEqual([".375"]);
  expect(attributeValues(pale, "d")).toHaveLength(2);
});

test("lines turn as finely as the live map's, areas as finely as requested", () => {
  // 0.3 px off its straight course: less than a tile's line may be on the whole zoom, more than an
  // outline.
  const [zoom, wiggle] = [8, 0.3];
  const points: [number, number][] = [
    [100, 100],
    [200, 100 + wiggle],
    [300, 100],
  ];
  const line: Feature["geometry"] = { type: "LineString", coordinates: positions(points, zoom) };
  const paint = { "line-color": "#000000", "line-width": 5 };
  expect(subpaths(draw({ type: "line", paint }, [line], zoom))[0]?.points).toHaveLength(2);
  const ring = positions([...points, [200, 200], [100, 100]], zoom);
  const area: Feature["geometry"] = { type: "Polygon", coordinates: [ring] };
  const filled = draw({ type: "fill", paint: { "fill-color": "#336699" } }, [area], zoom);
  expect(subpaths(filled)[0]?.points).toHaveLength(4);
});

test("a ring is a little wider than asked, as browsers draw it narrower", () => {
  const paint = { "circle-radius": 5, "circle-opacity": 0, "circle-stroke-width": 1.5 };
  const place: Feature["geometry"] = {
    type: "Point",
    coordinates: [...islandRequest().camera.center],
  };
  const svg = draw({ type: "circle", paint }, [place]);
  const [width] = attributeValues(svg, "stroke-width").map(Number);
  expect(width).toBeGreaterThan(1.5);
  expect(width).toBeLessThan(1.55);
});
