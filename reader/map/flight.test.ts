import fc from "fast-check";
import { expect, test } from "vitest";
import type { Camera } from "../../lib/story/map-document.ts";
import { flightDuration, LONGEST_FLIGHT } from "./flight.ts";

const camera = (lng: number, lat: number, zoom: number, bearing = 0): Camera => ({
  center: [lng, lat],
  zoom,
  bearing,
  pitch: 0,
});

test("a flight to the far side of the world takes under two seconds", () => {
  expect(flightDuration(camera(-80, 27, 11), camera(34.4, 31.4, 10))).toBe(LONGEST_FLIGHT);
});

test("a small step is shorter than a long one", () => {
  const near = flightDuration(camera(34.3, 31.3, 10), camera(34.35, 31.32, 10.5));
  expect(near).toBeGreaterThanOrEqual(600);
  expect(near).toBeLessThan(flightDuration(camera(34.3, 31.3, 10), camera(35.8, 33.8, 8)));
});

test("any two cameras give a flight between 600 and 1800 ms, the same both ways", () => {
  const anyCamera = fc
    .tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -85, max: 85, noNaN: true }),
      fc.double({ min: 0, max: 18, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
    )
    .map(([lng, lat, zoom, bearing]) => camera(lng, lat, zoom, bearing));
  fc.assert(
    fc.property(anyCamera, anyCamera, (from, to) => {
      const there = flightDuration(from, to);
      expect(there).toBeGreaterThanOrEqual(600);
      expect(there).toBeLessThanOrEqual(LONGEST_FLIGHT);
      expect(Math.abs(there - flightDuration(to, from))).toBeLessThanOrEqual(1);
    }),
  );
});
