import fc from "fast-check";
import { expect, test } from "vitest";
import type { LngLat } from "../../story/geography.ts";
import type { Camera, Size } from "../../story/map-document.ts";
import { FORMS } from "../../story/map-state.ts";
import { cameraFor, project, unproject } from "../camera.ts";
import { framesFor } from "../frame.ts";
import { toMercator } from "../mercator.ts";
import { EXTREME_VIEWPORTS, REFERENCE_VIEWPORTS } from "../reference-viewports.ts";
import { formOf, mapSize } from "../viewport.ts";
import { listSeenTiles, tileLevel } from "./camera-box.ts";
import { listNeeded, listRegions } from "./needed-tiles.ts";
import { boxOf, tileKey } from "./tile.ts";

/** Frames anywhere, turned in any way, also across 180°. */
const frames = fc
  .record({
    lng: fc.double({ min: -180, max: 180, noNaN: true }),
    lat: fc.double({ min: -70, max: 70, noNaN: true }),
    width: fc.double({ min: 0.01, max: 60, noNaN: true }),
    height: fc.double({ min: 0.01, max: 14, noNaN: true }),
    turn: fc.constantFrom(null, "auto" as const, 20, -75),
  })
  .map(({ lng, lat, width, height, turn }) => {
    const points: LngLat[] = [
      [lng, lat],
      [lng + width, lat + height],
    ];
    return framesFor(points, { turn, minSpan: 1e-5 });
  });

/** A window between two of a form's. */
const anyWindow = fc
  .constantFrom(...FORMS)
  .chain((form) => {
    const one = fc.constantFrom(...REFERENCE_VIEWPORTS[form], ...EXTREME_VIEWPORTS[form]);
    return fc.tuple(one, one, fc.double({ min: 0, max: 1, noNaN: true }));
  })
  .map(
    ([one, other, share]): Size => ({
      width: one.width + share * (other.width - one.width),
      height: one.height + share * (other.height - one.height),
    }),
  );

test("in any window, a waypoint's map is drawn from tiles that are there", () => {
  fc.assert(
    fc.property(frames, anyWindow, (own, window) => {
      const needed = listNeeded(listRegions([{ frames: own }]));
      const size = mapSize(window);
      const camera = cameraFor(own[formOf(window)], size);
      for (const tile of listSeenTiles(camera, size, tileLevel(camera.zoom)))
        expect(needed.has(tileKey(tile)), tileKey(tile)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("every point of a map lies in one of the tiles that it is drawn from", () => {
  const point = fc.double({ min: 0.01, max: 0.99, noNaN: true });
  fc.assert(
    fc.property(frames, anyWindow, point, point, (own, window, x, y) => {
      const size = mapSize(window);
      const camera = cameraFor(own[formOf(window)], size);
      const at = unproject(camera, size, [x * size.width, y * size.height]);
      if (Math.abs(at[1]) > 85) return;
      const level = tileLevel(camera.zoom);
      const [mx, my] = toMercator(at);
      const tiles = listSeenTiles(camera, size, level);
      const column = Math.floor((mx - Math.floor(mx)) * 2 ** level);
      const row = Math.floor(my * 2 ** level);
      expect(tiles.map(tileKey)).toContain(`${level}/${column}/${row}`);
    }),
    { numRuns: 300 },
  );
});

test("a turned map needs no tile beside it", () => {
  const camera: Camera = { center: [0, 0], zoom: 6.2, bearing: 45, pitch: 0 };
  const size = { width: 2000, height: 300 };
  const tiles = listSeenTiles(camera, size, 6);
  const upright = listSeenTiles({ ...camera, bearing: 0 }, { width: 1627, height: 1627 }, 6);
  expect(tiles.length).toBeLessThan(upright.length);
  for (const tile of tiles) {
    const { left, right, top, bottom } = boxOf(tile);
    const corners = [left, right].flatMap((x) => [top, bottom].map((y) => [x, y] as const));
    const xs = corners.map(([x, y]) => project(camera, size, lngLat(x, y)));
    expect(Math.min(...xs.map(([x]) => x))).toBeLessThan(size.width);
    expect(Math.max(...xs.map(([x]) => x))).toBeGreaterThan(0);
    expect(Math.min(...xs.map(([, y]) => y))).toBeLessThan(size.height);
    expect(Math.max(...xs.map(([, y]) => y))).toBeGreaterThan(0);
  }
});

function lngLat(x: number, y: number): LngLat {
  return [x * 360 - 180, (360 / Math.PI) * Math.atan(Math.exp(Math.PI - 2 * Math.PI * y)) - 90];
}
