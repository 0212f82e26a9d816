import type { FeatureCollection } from "geojson";
import { expect, test } from "vitest";
import { rememberCuts } from "./remember-cuts.ts";
import { WORLD_TILE } from "./tile.ts";

const marks = (count: number): FeatureCollection => ({
  type: "FeatureCollection",
  features: Array.from({ length: count }, (_, i) => ({
    type: "Feature",
    geometry: { type: "Point", coordinates: [i, 0] },
    properties: {},
  })),
});

test("a tile is cut once while the content of its source stays, and anew with another content", () => {
  const cutsFor = rememberCuts();
  const cut = (content: string, count: number) =>
    cutsFor("story", content, [{ id: "marks", collection: marks(count) }])(WORLD_TILE, false);
  const first = cut("a", 3);
  expect(cut("a", 3)).toBe(first);
  expect(cut("b", 4).body).not.toEqual(first.body);
});

test("an exact tile is another than the one that its zoom shows", () => {
  const cut = rememberCuts()("story", "a", [{ id: "marks", collection: marks(3) }]);
  expect(cut(WORLD_TILE, true)).not.toBe(cut(WORLD_TILE, false));
});
