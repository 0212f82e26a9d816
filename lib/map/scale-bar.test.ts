import fc from "fast-check";
import { expect, test } from "vitest";
import { project } from "./camera.ts";
import { metresToMercator, toMercator } from "./mercator.ts";
import { scaleBar } from "./scale-bar.ts";

const size = { width: 742, height: 704 };
const gaza = { center: [34.4, 31.4], zoom: 10, bearing: 0, pitch: 0 } as const;
const camera = (zoom: number, lat: number, bearing = 0) => ({
  center: [34.4, lat] as [number, number],
  zoom,
  bearing,
  pitch: 0,
});

test("the bar over Gaza is 5 km long", () => {
  const { metres, width, varies } = scaleBar({ ...gaza, center: [...gaza.center] }, size);
  expect(metres).toBe(5000);
  expect(width).toBeCloseTo(76.72, 2);
  expect(varies).toBe(false);
});

test("the bar is as long on the map as it says, and round, at any camera", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 18, noNaN: true }),
      fc.double({ min: -70, max: 70, noNaN: true }),
      fc.integer({ min: 320, max: 1600 }),
      (zoom, lat, width) => {
        const at = camera(zoom, lat);
        const bar = scaleBar(at, { width, height: 400 });
        const digits = bar.metres / 10 ** Math.floor(Math.log10(bar.metres) + 1e-9);
        expect([1, 2, 5]).toContain(Math.round(digits * 1e6) / 1e6);
        expect(bar.width).toBeLessThanOrEqual(110);
        expect(bar.width).toBeGreaterThan(Math.min(110, 0.18 * width) / 2.6);
        const step = metresToMercator(bar.metres, lat);
        const [x] = toMercator([34.4, lat]);
        const [from] = project(at, { width, height: 400 }, [34.4, lat]);
        const [to] = project(at, { width, height: 400 }, [(x + step) * 360 - 180, lat]);
        expect(to - from).toBeCloseTo(bar.width, 4);
      },
    ),
  );
});

test("turning the map does not change the bar", () => {
  const { varies: _, ...straight } = scaleBar(camera(9, 31.4), size);
  expect(scaleBar(camera(9, 31.4, 42), size)).toMatchObject(straight);
});

test("a map of half the world says that its bar is true at the middle", () => {
  expect(scaleBar(camera(2, 20), size).varies).toBe(true);
});
