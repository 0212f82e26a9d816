import type { FeatureCollection, Position } from "geojson";
import { expect, test } from "vitest";
import { readTile } from "../../../testing/read-tile.ts";
import { createCutTiles } from "./cut-tile.ts";
import { readTileTree } from "./find-tile.ts";
import { listNeeded } from "./needed-tiles.ts";
import { boxOf, type Tile, tileKey } from "./tile.ts";
import { buildTileSet } from "./tile-set.ts";
import { isWholeTile } from "./whole-tile.ts";

/** A coast in the east, with more corners than the first zooms show. */
const coast: Position[] = Array.from({ length: 2001 }, (_, i) => {
  const angle = ((i % 2000) * Math.PI) / 1000;
  const radius = 20 + 0.2 * Math.sin(200 * angle);
  return [100 + radius * Math.cos(angle), radius * Math.sin(angle)];
});
const collection: FeatureCollection = {
  type: "FeatureCollection",
  features: [
    { type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [coast] } },
  ],
};

const asked: Tile = { z: 5, x: 23, y: 16 };
const needed = listNeeded([{ box: inside(asked), from: asked.z, to: asked.z }]);
const set = buildTileSet(createCutTiles([{ id: "land", collection }]), needed);
const { deepest, find } = readTileTree(set.tree);
const files = new Map(set.files.map(({ tile, body }) => [tileKey(tile), body]));

function inside(tile: Tile) {
  const { left, top, right, bottom } = boxOf(tile);
  const side = (right - left) / 4;
  return { left: left + side, top: top + side, right: right - side, bottom: bottom - side };
}

test("a needed tile and all tiles above it have files of their own, whole ones", () => {
  for (let { z, x, y } = asked; z >= 0; z--, x >>= 1, y >>= 1) {
    expect(find({ z, x, y })).toEqual({ kind: "file" });
    expect(isWholeTile(files.get(`${z}/${x}/${y}`) ?? new Uint8Array())).toBe(true);
  }
});

test("the tree says of every file that it is there, and of no other tile", () => {
  for (const tile of files.keys()) {
    const [z = 0, x = 0, y = 0] = tile.split("/").map(Number);
    expect(find({ z, x, y }), tile).toEqual({ kind: "file" });
  }
  for (let z = 0; z <= deepest + 1; z++) {
    for (let at = 0; at < Math.min(4 ** z, 5000); at++) {
      const tile = { z, x: at % 2 ** z, y: Math.floor(at / 2 ** z) };
      if (find(tile).kind === "file") expect(files.has(tileKey(tile)), tileKey(tile)).toBe(true);
    }
  }
});

test("where there is nothing, all tiles are empty, however deep", () => {
  expect(find({ z: 1, x: 0, y: 0 })).toEqual({ kind: "empty" });
  expect(find({ z: 9, x: 0, y: 0 })).toEqual({ kind: "empty" });
});

test("a deeper tile is cut from a tile above it that has all its corners", () => {
  const at = { z: 12, x: 2958, y: 2 ** 11 };
  const place = find(at);
  if (place.kind !== "above") throw new Error(`a tile above expected, ${place.kind} found`);
  const { z, x, y } = place.tile;
  expect([z, x, y]).toEqual([z, at.x >> (12 - z), at.y >> (12 - z)]);
  const exact = createCutTiles([{ id: "land", collection }])(place.tile, true).body;
  expect(readTile(files.get(tileKey(place.tile)) ?? new Uint8Array())).toEqual(
    readTile(exact ?? new Uint8Array()),
  );
});

test("a tree that ends early is a mistake of ours", () => {
  expect(() => readTileTree("310")).toThrow('another mark expected after "310"');
});
