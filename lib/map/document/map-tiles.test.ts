import type { FeatureCollection, Polygon } from "geojson";
import { expect, test } from "vitest";
import { readTile } from "../../../testing/read-tile.ts";
import type { Bounds, LngLat } from "../../story/geography.ts";
import { framesFor } from "../frame.ts";
import { readTileTree } from "../tiles/find-tile.ts";
import { cutAnew } from "../tiles/remember-cuts.ts";
import { readTileAddress } from "../tiles/sources.ts";
import { buildMapTiles, type MapTilesRequest } from "./map-tiles.ts";

const box = ([west, south, east, north]: Bounds): Polygon => ({
  type: "Polygon",
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});
const area = (bounds: Bounds): FeatureCollection => ({
  type: "FeatureCollection",
  features: [{ type: "Feature", geometry: box(bounds), properties: {} }],
});
const EMPTY: FeatureCollection = { type: "FeatureCollection", features: [] };
const data = (name: string, collection: FeatureCollection) => ({ path: `/${name}`, collection });

const CLOSE: Bounds = [10, 40, 14, 44];
const frames = framesFor(
  [
    [11.9, 41.9],
    [12.1, 42.1],
  ] satisfies LngLat[],
  { turn: null, minSpan: 1e-5 },
);

/** A story with a close ground in the middle of land, and these layers. */
const request = (layers: MapTilesRequest["layers"] = []): MapTilesRequest => ({
  story: "delta",
  world: {
    land: data("land", area([-30, 20, 40, 70])),
    borders: data("borders", EMPTY),
    water: data("water", EMPTY),
  },
  close: {
    land: data("close-land", area(CLOSE)),
    borders: data("close-borders", EMPTY),
    water: data("close-water", EMPTY),
    bounds: CLOSE,
    minzoom: 5.2,
  },
  layers,
  waypoints: {
    shown: { frames, show: layers.map(({ id }) => id) },
    hidden: { frames: framesFor([[30, 60]], { turn: null, minSpan: 0.001 }), show: [] },
  },
});

/** The layers of each tile of the ground, by level. */
function groundLayers(): { z: number; layers: string[]; isCovered: boolean }[] {
  const { folders } = buildMapTiles(request(), cutAnew);
  const ground = folders.find(({ path }) => path.includes("/ground."));
  return (ground?.files ?? []).map(({ name, body }) => {
    const { z, x, y } = readTileAddress(`/${name}`).tile;
    const side = 360 / 2 ** z;
    const [west, east] = [x * side - 180, (x + 1) * side - 180];
    // Rows about the latitude of the close ground.
    const isCovered =
      west >= CLOSE[0] && east <= CLOSE[2] && y / 2 ** z > 0.365 && y / 2 ** z < 0.37;
    return { z, layers: Object.keys(readTile(body)).sort(), isCovered };
  });
}

test("the close ground begins in the tiles of the zoom from which it is drawn", () => {
  const tiles = groundLayers();
  for (const { z, layers } of tiles) if (z < 5) expect(layers).toEqual(["world-land"]);
  expect(tiles.filter(({ z }) => z === 5).flatMap(({ layers }) => layers)).toContain("close-land");
});

test("where the close ground covers a tile, the world's is not in it, from the next whole zoom on", () => {
  const covered = groundLayers().filter(({ z, isCovered }) => z > 8 && isCovered);
  expect(covered.length).toBeGreaterThan(0);
  for (const { layers } of covered) expect(layers).toEqual(["close-land"]);
  const atFive = groundLayers().filter(({ z }) => z === 5);
  for (const { layers } of atFive) expect(layers).toContain("world-land");
});

test("a heavy layer has tiles of its own, where its waypoints need them; the others share theirs", () => {
  const many: FeatureCollection = {
    type: "FeatureCollection",
    features: Array.from({ length: 2000 }, (_, i) => ({
      type: "Feature",
      geometry: {
        type: "Point",
        coordinates: [12 + Math.sin(i * 12.9898) / 7, 42 + Math.sin(i * 78.233) / 7],
      },
      properties: { id: `mark-${i}` },
    })),
  };
  const layers = [
    { id: "strikes", ...data("strikes", many) },
    { id: "zone", ...data("zone", area([11.5, 41.5, 12.5, 42.5])) },
    { id: "river", ...data("river", area([11.8, 41.8, 12.2, 42.2])) },
  ];
  const { tiles, sourceOf, folders } = buildMapTiles(request(layers), cutAnew);
  expect(sourceOf).toEqual({ strikes: "heavy:strikes", zone: "story", river: "story" });
  expect(Object.keys(tiles)).toEqual(["ground", "story", "heavy:strikes"]);
  const names = (id: string) => {
    const files = folders.find(({ path }) => path.includes(`/${id}.`))?.files ?? [];
    return new Set(files.flatMap(({ body }) => Object.keys(readTile(body))));
  };
  expect(names("story")).toEqual(new Set(["zone", "river"]));
  expect(names("heavy-strikes")).toEqual(new Set(["strikes"]));
});

test("a folder is named for what it holds, and its tree names its files", () => {
  const first = buildMapTiles(request(), cutAnew);
  expect(buildMapTiles(request(), cutAnew).tiles).toEqual(first.tiles);
  const layers = [{ id: "zone", ...data("zone", area([11.5, 41.5, 12.5, 42.5])) }];
  const changed = buildMapTiles(request(layers), cutAnew);
  expect(changed.tiles.ground).toEqual(first.tiles.ground);
  expect(changed.tiles.story?.path).not.toBe(first.tiles.story?.path);
  for (const { path, files } of changed.folders) {
    const source = Object.values(changed.tiles).find((each) => each.path === path);
    const { find } = readTileTree(source?.tree ?? "");
    for (const { name } of files)
      expect(find(readTileAddress(`/${name}`).tile), name).toEqual({ kind: "file" });
  }
});
