import { expect, test } from "vitest";
import { readTile } from "../../../testing/read-tile.ts";
import { createCutTiles } from "./cut-tile.ts";
import { WORLD_TILE } from "./tile.ts";
import { isWholeTile, sealTile } from "./whole-tile.ts";

const points = (count: number) => ({
  type: "FeatureCollection" as const,
  features: Array.from({ length: count }, (_, i) => ({
    type: "Feature" as const,
    geometry: { type: "Point" as const, coordinates: [i / 10, 20] },
    properties: { id: `mark-${i}` },
  })),
});
const { body } = createCutTiles([
  { id: "a", collection: points(3) },
  { id: "b", collection: points(40) },
])(WORLD_TILE, false);
if (body === null) throw new Error("a tile with marks expected");
const tile = sealTile(body);

test("a sealed tile is whole and is read like any other", () => {
  expect(isWholeTile(tile)).toBe(true);
  expect(readTile(tile)).toEqual(readTile(body));
});

test("a tile that ends early is not whole, wherever it ends", () => {
  for (let length = 0; length < tile.length; length++)
    expect(isWholeTile(tile.subarray(0, length)), `${length} bytes`).toBe(false);
});

test.each(["<!doctype html><p>Log in", '{"message":"none"}', "", "\u001a"])(
  "%j is no tile",
  (text) => {
    expect(isWholeTile(new TextEncoder().encode(text))).toBe(false);
  },
);
