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

/** Two styles of one story: both have lakes; roads, or marks on them, are in one alone. */
const withParts = (parts: ("roads" | "marks")[]): StyleSpecification => {
  const { sources, layers, ...rest } = style(1, "visible", 0);
  const all = [
    ["roads", { id: "roads", type: "line", source: "roads" }],
    ["marks", { id: "marks", type: "circle", source: "marks" }],
  ] as const;
  const chosen = all.filter(([id]) => parts.includes(id));
  return {
    ...rest,
    sources: {
      ...sources,
      ...Object.fromEntries(chosen.map(([id]) => [id, { type: "geojson", data: `/${id}` }])),
    },
    layers: [...chosen.map(([, layer]) => layer), ...layers],
  };
};

test("layers come after their sources, below the layer that they are to lie below, and go before them", () => {
  const { map, calls } = notingMap();
  applyDifference(map, withParts(["roads"]), withParts(["marks"]));
  const marks = withParts(["marks"]);
  expect(calls).toEqual([
    ["removeLayer", "roads"],
    ["removeSource", "roads"],
    ["addSource", "marks", marks.sources.marks],
    ["addLayer", marks.layers[0], "lakes"],
  ]);
});

test("a layer that draws another source is added anew where it was", () => {
  const { map, calls } = notingMap();
  const both = withParts(["roads", "marks"]);
  const [roads, marks, lakes] = both.layers as [never, never, never];
  const moved = { ...both, layers: [{ ...(roads as object), source: "marks" }, marks, lakes] };
  applyDifference(map, both, moved as StyleSpecification);
  expect(calls).toEqual([
    ["removeLayer", "roads"],
    ["addLayer", moved.layers[0], "marks"],
  ]);
});

test("a source that both styles have is never loaded again: another address is a bug", () => {
  const before = style(1, "visible", 0);
  const after: StyleSpecification = {
    ...before,
    sources: { lakes: { type: "geojson", data: "/_data/other.geojson" } },
  };
  expect(() => applyDifference(notingMap().map, before, after)).toThrow(
    "a difference between styles of one story expected, setGeoJSONSourceData found",
  );
});
