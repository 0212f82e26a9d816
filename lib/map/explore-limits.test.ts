import fc from "fast-check";
import { expect, test } from "vitest";
import { nearLng } from "../story/longitude.ts";
import type { MapDocument, MapLayer } from "../story/map-document.ts";
import { cameraFor, unproject } from "./camera.ts";
import { exploreLimits } from "./explore-limits.ts";
import { framesFor, MAX_UNCERTAINTY } from "./frame.ts";
import { metresToMercator } from "./mercator.ts";

const size = { width: 700, height: 600 };
const frames = (points: [number, number][]) => framesFor(points, { turn: null, minSpan: 1e-6 });
const wide = {
  fit: [20, 20, 50, 40],
  frames: frames([
    [20, 20],
    [50, 40],
  ]),
  show: [],
  highlight: [],
  time: null,
};
const close = {
  ...wide,
  frames: frames([
    [34, 31],
    [35, 32],
  ]),
  show: ["line"],
};
const document = {
  story: "delta",
  layers: [{ id: "line", precision: { kind: "approximate", metres: 300 } } as unknown as MapLayer],
  waypoints: { wide, close },
} as unknown as MapDocument;
const limit = exploreLimits(document, "close", "wide", size);

test("a view is no closer than the coarsest layer's metres take 40 px", () => {
  const { zoom } = limit({ zoom: 22, center: [34.5, 31.5] });
  expect(512 * 2 ** zoom * metresToMercator(300, 31.5)).toBeCloseTo(MAX_UNCERTAINTY, 1);
});

test("the story's own view is always allowed, as it is", () => {
  for (const [id, state] of Object.entries({ wide, close })) {
    const { zoom, center } = cameraFor(state.frames.wide, size);
    expect(exploreLimits(document, id, "wide", size)({ zoom, center })).toEqual({ zoom, center });
  }
});

test("wherever a reader goes, the map shows ground that the story's files hold, and a limit once kept is kept", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -2, max: 22, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -85, max: 85, noNaN: true }),
      (zoom, lng, lat) => {
        const view = limit({ zoom, center: [lng, lat] });
        // The view stays on the turn from which the live map counts.
        const center: [number, number] = [nearLng(view.center[0], 35), view.center[1]];
        const camera = { ...view, center, bearing: 0, pitch: 0 };
        const [west, north] = unproject(camera, size, [0, 0]);
        const [east, south] = unproject(camera, size, [size.width, size.height]);
        expect(west).toBeGreaterThan(-35);
        expect(east).toBeLessThan(105);
        expect(south).toBeGreaterThan(-35);
        expect(north).toBeLessThan(75);
        const again = limit(view);
        expect(again.zoom).toBe(view.zoom);
        expect(again.center[0]).toBeCloseTo(view.center[0], 8);
        expect(again.center[1]).toBeCloseTo(view.center[1], 8);
      },
    ),
  );
});

test("across 180° a reader goes on from one side to the other, however the live map counts", () => {
  const fiji = {
    ...wide,
    frames: frames([
      [177.4, -18.2],
      [181.2, -16.4],
    ]),
  };
  const across = { ...document, waypoints: { fiji } } as unknown as MapDocument;
  const { zoom } = cameraFor(fiji.frames.wide, size);
  const stay = exploreLimits(across, "fiji", "wide", size);
  for (const lng of [179.9, 180.1, -179.9, 540.1]) {
    expect(stay({ zoom: zoom + 2, center: [lng, -17.3] }).center).toEqual([lng, -17.3]);
  }
  const [lng] = stay({ zoom: zoom + 2, center: [-100, -17.3] }).center;
  expect(nearLng(lng, 180)).toBeGreaterThan(181);
  expect(nearLng(lng, 180)).toBeLessThan(186);
});

test("where the maps reach around the world, so may the reader", () => {
  const world = {
    ...wide,
    frames: frames([
      [-180, -60],
      [180, 70],
    ]),
  };
  const around = { ...document, waypoints: { world } } as unknown as MapDocument;
  const view = { zoom: 3, center: [200, 10] as [number, number] };
  expect(exploreLimits(around, "world", "wide", size)(view).center).toEqual([200, 10]);
});
