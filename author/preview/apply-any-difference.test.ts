import type { StyleSpecification } from "maplibre-gl";
import { Map as MapLibreMap } from "maplibre-gl";
import { expect, test } from "vitest";
import { type AnyStyleTarget, applyAnyDifference } from "./apply-any-difference.ts";

const DOORS = [
  "addLayer",
  "removeLayer",
  "addSource",
  "removeSource",
  "setFilter",
  "setLayerZoomRange",
  "setPaintProperty",
  "setLayoutProperty",
  "setGlobalStateProperty",
] as const;

/** Calls of the map in order, as `name first-argument`. */
function changes(before: StyleSpecification, after: StyleSpecification): string[] {
  const calls: string[] = [];
  const map: Record<string, unknown> = {
    getSource: (id: string) => ({
      setData: (data: string) => calls.push(`setData ${id} ${data}`),
      setTiles: (tiles: string[]) => calls.push(`setTiles ${id} ${tiles}`),
    }),
  };
  for (const door of DOORS)
    map[door] = (first: string | { id: string }) =>
      calls.push(`${door} ${typeof first === "string" ? first : first.id}`);
  applyAnyDifference(map as unknown as AnyStyleTarget, before, after);
  return calls;
}

const source = (data: string) => ({ type: "geojson" as const, data });
const style = (
  layers: [id: string, color: string][],
  data = "/a.1.geojson",
): StyleSpecification => ({
  version: 8,
  sources: Object.fromEntries(layers.map(([id]) => [id, source(`/${id}${data}`)])),
  layers: layers.map(([id, color]) => ({
    id,
    source: id,
    type: "line" as const,
    paint: { "line-color": color },
  })),
});

test("equal styles change nothing", () => {
  expect(changes(style([["a", "#000"]]), style([["a", "#000"]]))).toEqual([]);
});

test("a source with another file loads it, and nothing else is touched", () => {
  const before = style([
    ["a", "#000"],
    ["b", "#000"],
  ]);
  const after = structuredClone(before);
  after.sources.b = source("/b.2.geojson");
  expect(changes(before, after)).toEqual(["setData b /b.2.geojson"]);
});

test("a source whose tiles are elsewhere loads them; one that is deeper now comes anew", () => {
  const tiled = (path: string, maxzoom: number): StyleSpecification => ({
    version: 8,
    sources: { story: { type: "vector", tiles: [`${path}/{z}/{x}/{y}.pbf`], maxzoom } },
    layers: [{ id: "a", type: "line", source: "story", "source-layer": "a" }],
  });
  expect(changes(tiled("/old", 9), tiled("/new", 9))).toEqual([
    "setTiles story /new/{z}/{x}/{y}.pbf",
  ]);
  expect(changes(tiled("/old", 9), tiled("/new", 10))).toEqual([
    "removeLayer a",
    "removeSource story",
    "addSource story",
    "addLayer a",
  ]);
});

test("a colour is set, a new layer comes with its source, one that is gone goes", () => {
  expect(changes(style([["a", "#000"]]), style([["a", "#fff"]]))).toEqual(["setPaintProperty a"]);
  expect(
    changes(
      style([["a", "#000"]]),
      style([
        ["a", "#000"],
        ["b", "#000"],
      ]),
    ),
  ).toEqual(["addSource b", "addLayer b"]);
  expect(
    changes(
      style([
        ["a", "#000"],
        ["b", "#000"],
      ]),
      style([["a", "#000"]]),
    ),
  ).toEqual(["removeLayer b", "removeSource b"]);
});

test("a difference that no version of a story has throws", () => {
  const lit = { ...style([["a", "#000"]]), light: { intensity: 0.2 } };
  expect(() => changes(style([["a", "#000"]]), lit)).toThrow("setLight");
});

test("each door is one of the installed map's", () => {
  for (const door of [...DOORS, "getSource"])
    expect(MapLibreMap.prototype, door).toHaveProperty(door);
});
