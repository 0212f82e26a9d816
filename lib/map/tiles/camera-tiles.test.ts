import { expect, test } from "vitest";
import { islandStory } from "../../../testing/island.ts";
import { buildMapFiles } from "../document/document.ts";
import { mapSize } from "../viewport.ts";
import { listCameraTiles } from "./camera-tiles.ts";

const EMPTY = { type: "FeatureCollection" as const, features: [] };
const { document, tileFolders } = buildMapFiles(
  islandStory(),
  { land: EMPTY, borders: EMPTY, water: EMPTY },
  (text, _font, size) => 0.5 * size * text.length,
);
const files = new Set(
  tileFolders.flatMap(({ path, files }) => files.map(({ name }) => `${path}/${name}`)),
);
const size = mapSize({ width: 412, height: 823 });

test("the tiles of a waypoint's map are files of the story, each named once", () => {
  for (const waypoint of Object.keys(document.waypoints)) {
    const paths = listCameraTiles(document, waypoint, "tall", size);
    expect(paths.length).toBeGreaterThan(0);
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(files.has(path), path).toBe(true);
  }
});

test("a phone's map loads a few tiles", () => {
  const paths = listCameraTiles(document, "all", "tall", size);
  expect(paths.length).toBeLessThanOrEqual(6);
});

test("a map that shows no layer of a source loads nothing of it", () => {
  const heavy = document.layers.map((layer) => ({ ...layer, tiles: "heavy:x" }));
  const tiles = { ...document.tiles, "heavy:x": { path: "/_tiles/island/heavy-x.0a", tree: "1" } };
  const shownIn = (show: string[]) => {
    const state = document.waypoints.all;
    if (state === undefined) throw new Error("a waypoint expected");
    const waypoints = { all: { ...state, show } };
    const all = listCameraTiles({ layers: heavy, tiles, waypoints }, "all", "tall", size);
    return all.filter((path) => path.includes("heavy"));
  };
  expect(shownIn([])).toEqual([]);
  expect(shownIn(["island"])).toEqual(["/_tiles/island/heavy-x.0a/0/0/0.pbf"]);
});

test("an unknown waypoint is a mistake of ours", () => {
  expect(() => listCameraTiles(document, "nowhere", "tall", size)).toThrow('"nowhere" found');
});
