import type { StyleSpecification } from "maplibre-gl";
import { expect, test } from "vitest";
import { applyDifference, type StyleTarget } from "./apply-difference.ts";

const style = (
  opacity: number,
  visibility: "visible" | "none",
  from: number,
): StyleSpecification => ({
  version: 8,
  state: { from: { default: from } },
  sources: { lakes: { type: "geojson", data: "/_data/lakes.geojson" } },
  layers: [
    {
      id: "lakes",
      type: "fill",
      source: "lakes",
      layout: { visibility },
      paint: { "fill-opacity": opacity },
    },
  ],
});

/** A map that only records calls. */
function notingMap(): { map: StyleTarget; calls: unknown[][] } {
  const calls: unknown[][] = [];
  const map = new Proxy({} as StyleTarget, {
    get:
      (_, name) =>
      (...args: unknown[]) =>
        calls.push([name, ...args]),
  });
  return { map, calls };
}

test("only differences reach the map", () => {
  const { map, calls } = notingMap();
  applyDifference(map, style(1, "none", 0), style(0.5, "none", 0));
  expect(calls).toEqual([["setPaintProperty", "lakes", "fill-opacity", 0.5, { validate: false }]]);
});

test("visibility and state go through their own doors", () => {
  const { map, calls } = notingMap();
  applyDifference(map, style(1, "none", 0), style(1, "visible", 20_000));
  expect(calls).toContainEqual([
    "setLayoutProperty",
    "lakes",
    "visibility",
    "visible",
    { validate: false },
  ]);
  expect(calls).toContainEqual(["setGlobalStateProperty", "from", 20_000]);
});

test("equal styles ask nothing", () => {
  const { map, calls } = notingMap();
  applyDifference(map, style(1, "visible", 0), style(1, "visible", 0));
  expect(calls).toEqual([]);
});

test("a style with another source is a bug, not a reload", () => {
  const other = { ...style(1, "visible", 0), sources: {} };
  expect(() => applyDifference(notingMap().map, style(1, "visible", 0), other)).toThrow(
    /expected to differ/,
  );
});
