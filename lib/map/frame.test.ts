import { expect, test } from "vitest";
import type { LngLat } from "../story/geography.ts";
import type { Layer } from "../story/layer.ts";
import { scaleFor } from "./camera.ts";
import { framesFor, MAX_UNCERTAINTY, minSpanFor } from "./frame.ts";
import { metresToMercator, toMercator } from "./mercator.ts";
import { REFERENCE_VIEWPORTS } from "./reference-viewports.ts";
import { mapSize } from "./viewport.ts";

/** A strip that runs from south-west to north-east, as Gaza does. */
const STRIP: LngLat[] = [
  [34.22, 31.32],
  [34.27, 31.22],
  [34.49, 31.6],
  [34.56, 31.54],
];

function layer(precision: Layer["precision"]): Layer {
  return { precision } as Layer;
}

test("north is up by default", () => {
  const { wide, tall } = framesFor(STRIP, { turn: null, minSpan: 1e-9 });
  expect(wide).toEqual(tall);
  expect(wide.bearing).toBe(0);
  expect(wide.span[0]).toBeCloseTo(0.34 / 360, 9);
});

test("a given turn is kept as it is", () => {
  expect(framesFor(STRIP, { turn: -17.5, minSpan: 1e-9 }).wide.bearing).toBe(-17.5);
});

test("auto turns a long subject along the longer side of the map", () => {
  const north = framesFor(STRIP, { turn: null, minSpan: 1e-9 }).tall;
  const turned = framesFor(STRIP, { turn: "auto", minSpan: 1e-9 }).tall;
  const size = mapSize(REFERENCE_VIEWPORTS.tall[0]);
  expect(Math.abs(turned.bearing)).toBeGreaterThan(20);
  expect(Number.isInteger(turned.bearing)).toBe(true);
  expect(scaleFor(turned, size)).toBeGreaterThan(1.12 * scaleFor(north, size));
});

test("auto leaves north up where turning gains little", () => {
  const square: LngLat[] = [
    [10, 10],
    [11, 10],
    [11, 10.98],
    [10, 10.98],
  ];
  expect(framesFor(square, { turn: "auto", minSpan: 1e-9 }).wide.bearing).toBe(0);
});

test("a single point gets the least span", () => {
  const frame = framesFor([[34.4, 31.4]], { turn: "auto", minSpan: 0.001 }).wide;
  expect(frame.span).toEqual([0.001, 0.001]);
  expect(frame.center).toEqual(toMercator([34.4, 31.4]));
});

test("no points at all is a mistake of ours", () => {
  expect(() => framesFor([], { turn: null, minSpan: 1 })).toThrow("at least one point");
});

test("the coarsest layer's metres are never drawn wider than the limit", () => {
  const layers = [layer({ kind: "approximate", metres: 300 }), layer({ kind: "surveyed" })];
  const frame = framesFor([[34.4, 31.4]], { turn: null, minSpan: minSpanFor(layers, 31.4) }).wide;
  for (const viewport of Object.values(REFERENCE_VIEWPORTS).flat()) {
    const px = metresToMercator(300, 31.4) * scaleFor(frame, mapSize(viewport));
    expect(px).toBeLessThanOrEqual(MAX_UNCERTAINTY + 1e-9);
  }
});

test("schematic and surveyed layers set no limit of their own", () => {
  const none = minSpanFor([], 31);
  expect(minSpanFor([layer({ kind: "schematic" }), layer({ kind: "surveyed" })], 31)).toBe(none);
  expect(none).toBeGreaterThan(0);
});
