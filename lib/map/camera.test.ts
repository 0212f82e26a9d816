import fc from "fast-check";
import { expect, test } from "vitest";
import type { LngLat } from "../story/geography.ts";
import type { Frame } from "../story/map-state.ts";
import { CAMERA_INSET, cameraFor, project, unproject } from "./camera.ts";
import { framesFor } from "./frame.ts";
import { fromMercator, toMercator, turnFromScreen } from "./mercator.ts";

const size = { width: 742.4, height: 704 };
const GAZA: LngLat[] = [
  [34.2187, 31.2205],
  [34.5675, 31.5958],
  [34.2654, 31.2199],
];

test("the camera is the rule: the frame's centre, scaled to meet the inset box", () => {
  const frame: Frame = { center: [0.595, 0.41], span: [0.001, 0.002], bearing: 0 };
  const camera = cameraFor(frame, size);
  expect(toMercator(camera.center)).toEqual([
    expect.closeTo(0.595, 12) as number,
    expect.closeTo(0.41, 12) as number,
  ]);
  expect(512 * 2 ** camera.zoom).toBeCloseTo((704 - 2 * CAMERA_INSET) / 0.002, 6);
  expect(camera.pitch).toBe(0);
});

test("the frame's corners lie inside the inset box, and touch two of its sides", () => {
  for (const bearing of [0, 37, -60]) {
    const frame = framesFor(GAZA, { turn: bearing, minSpan: 1e-6 }).wide;
    const camera = cameraFor(frame, size);
    const [w, h] = frame.span;
    const corner = turnFromScreen([-w / 2, -h / 2], bearing);
    const at = fromMercator([frame.center[0] + corner[0], frame.center[1] + corner[1]]);
    const [x, y] = project(camera, size, at);
    expect(Math.min(x, y)).toBeCloseTo(CAMERA_INSET, 6);
    expect(Math.max(x, y)).toBeGreaterThanOrEqual(CAMERA_INSET);
  }
});

test("every point of the subject is on the map, whatever the turn", () => {
  fc.assert(
    fc.property(fc.integer({ min: -60, max: 60 }), (turn) => {
      const camera = cameraFor(framesFor(GAZA, { turn, minSpan: 1e-6 }).tall, size);
      for (const point of GAZA) {
        const [x, y] = project(camera, size, point);
        expect(x).toBeGreaterThanOrEqual(CAMERA_INSET - 1e-6);
        expect(x).toBeLessThanOrEqual(size.width - CAMERA_INSET + 1e-6);
        expect(y).toBeGreaterThanOrEqual(CAMERA_INSET - 1e-6);
        expect(y).toBeLessThanOrEqual(size.height - CAMERA_INSET + 1e-6);
      }
    }),
  );
});

test("bearing is the compass direction that is up", () => {
  const camera = { center: [34, 31] as LngLat, zoom: 8, bearing: 90, pitch: 0 };
  const [x, y] = project(camera, size, [34.1, 31]);
  expect(x).toBeCloseTo(size.width / 2, 6);
  expect(y).toBeLessThan(size.height / 2);
});

test("unproject is the reverse of project", () => {
  const camera = { center: [34.4, 31.4] as LngLat, zoom: 9.3, bearing: 41, pitch: 0 };
  const [lng, lat] = unproject(camera, size, project(camera, size, [34.7, 31.1]));
  expect(lng).toBeCloseTo(34.7, 9);
  expect(lat).toBeCloseTo(31.1, 9);
});
