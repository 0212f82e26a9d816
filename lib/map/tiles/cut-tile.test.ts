import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { GeoJSONVT } from "@maplibre/geojson-vt";
import { GeoJSONWrapper } from "@maplibre/vt-pbf";
import type { Feature, FeatureCollection, Position } from "geojson";
import { expect, test } from "vitest";
import { readTile, type TileFeature } from "../../../testing/read-tile.ts";
import { fromMercator } from "../mercator.ts";
import { createCutTiles } from "./cut-tile.ts";
import { childrenOf, type Tile, WORLD_TILE } from "./tile.ts";

/** The options of a GeoJSON source in the installed MapLibre. */
const OPTIONS = { extent: 8192, tolerance: 6, buffer: 2048, maxZoom: 18 };

const collection = (...features: Feature[]): FeatureCollection => ({
  type: "FeatureCollection",
  features,
});

const feature = (geometry: Feature["geometry"], id: string): Feature => ({
  type: "Feature",
  geometry,
  properties: { id, size: 2.5, weak: true },
});

/** A circle with small bays: the first zooms drop most of its corners. */
const coast: Position[] = Array.from({ length: 721 }, (_, i) => {
  const angle = ((i % 720) * Math.PI) / 360;
  const radius = 10 + 0.3 * Math.sin(90 * angle);
  return [20 + radius * Math.cos(angle), 40 + radius * Math.sin(angle)];
});
const island = feature({ type: "Polygon", coordinates: [coast] }, "island");
const route = feature({ type: "LineString", coordinates: coast }, "route");
const mark = (position: Position, id: string) =>
  feature({ type: "Point", coordinates: position }, id);

const TILES: Tile[] = [
  WORLD_TILE,
  ...childrenOf(WORLD_TILE),
  { z: 5, x: 17, y: 12 },
  { z: 9, x: 284, y: 193 },
];

function read(body: Uint8Array | null): Record<string, TileFeature[]> {
  return body === null ? {} : readTile(body);
}

/** The features that MapLibre cuts from GeoJSON for a tile. */
function cutByMapLibre(data: FeatureCollection, { z, x, y }: Tile): TileFeature[] {
  const cut = new GeoJSONVT(data, OPTIONS).getTile(z, x, y);
  if (cut === null) return [];
  const layer = new GeoJSONWrapper(cut.features, { version: 2, extent: OPTIONS.extent });
  return Array.from({ length: layer.length }, (_, i) => {
    const { type, properties, loadGeometry } = layer.feature(i);
    const rings = loadGeometry
      .call(layer.feature(i))
      .map((ring) => ring.map(({ x, y }): [number, number] => [x, y]));
    return { type, properties: { ...properties }, rings };
  });
}

test.each(TILES)("tile $z/$x/$y holds the features that MapLibre cuts from the GeoJSON", (tile) => {
  const data = collection(island, route, mark([20, 40], "a"), mark([-170, -60], "b"));
  const { body } = createCutTiles([{ id: "all", collection: data }])(tile, false);
  expect(read(body).all ?? []).toEqual(cutByMapLibre(data, tile));
});

test("of points alone, a tile holds those that MapLibre draws in it", () => {
  const isDrawn = ({ rings }: TileFeature) =>
    rings.flat(2).every((unit) => unit >= 0 && unit < OPTIONS.extent);
  // A column of points on both sides of a tile's edge, a third of a unit apart.
  const step = 1 / 3 / OPTIONS.extent / 2 ** 5;
  const points = Array.from({ length: 120 }, (_, i) =>
    mark(fromMercator([17 / 32 + (i - 60) * step, 12.5 / 32]), `${i}`),
  );
  const far = [16.3, 16.9, 17.1, 17.7].map((x) => mark(fromMercator([x / 32, 12.4 / 32]), `${x}`));
  const data = collection(...points, ...far);
  const cut = createCutTiles([{ id: "marks", collection: data }]);
  for (const tile of [16, 17].map((x) => ({ z: 5, x, y: 12 }))) {
    const marks = read(cut(tile, false).body).marks ?? [];
    const drawn = marks.filter(isDrawn).map(({ properties }) => properties.id);
    const byMapLibre = cutByMapLibre(data, tile).filter(isDrawn);
    expect(drawn).toEqual(byMapLibre.map(({ properties }) => properties.id));
    expect(drawn.length).toBeGreaterThan(50);
    // The far ones of the other tile would be in MapLibre's strip.
    expect(marks.length).toBeLessThan(points.length + 3);
  }
});

test("the options are those of a GeoJSON source of the installed MapLibre", () => {
  const { resolve } = createRequire(import.meta.url);
  const source = join(dirname(resolve("maplibre-gl/package.json")), "src");
  const code = readFileSync(join(source, "source/geojson_source.ts"), "utf8");
  expect(readFileSync(join(source, "data/extent.ts"), "utf8")).toContain("EXTENT = 8192");
  expect(code).toContain("this.tileSize = 512");
  expect(code).toContain("this.maxzoom = 18");
  expect(code).toContain("options.buffer : 128");
  expect(code).toContain("options.tolerance : 0.375");
});

test("a tile whose zoom shows fewer corners is not exact; cut exactly it has them all", () => {
  const cut = createCutTiles([{ id: "coast", collection: collection(island) }]);
  const [rough, whole] = [cut(WORLD_TILE, false), cut(WORLD_TILE, true)];
  const corners = (body: Uint8Array | null) => read(body).coast?.[0]?.rings[0]?.length ?? 0;
  expect(rough.isExact).toBe(false);
  expect(whole.isExact).toBe(true);
  expect(corners(rough.body)).toBeLessThan(coast.length / 2);
  expect(corners(whole.body)).toBe(coast.length);
});

test("a mark on the edge or corner of tiles lies within exactly one of them", () => {
  for (const at of [
    [0.5, 0.4],
    [0.4, 0.5],
    [0.5, 0.5],
  ] as const) {
    const cut = createCutTiles([
      { id: "marks", collection: collection(mark(fromMercator([...at]), "a")) },
    ]);
    const inside = childrenOf(WORLD_TILE).flatMap((tile) =>
      (read(cut(tile, false).body).marks ?? []).filter(({ rings }) =>
        // MapLibre draws a mark in the tile that it lies in, and skips it in the strips of others.
        rings[0]?.[0]?.every((unit) => unit >= 0 && unit < OPTIONS.extent),
      ),
    );
    expect(inside, `a mark at ${at}`).toHaveLength(1);
  }
});

test("a tile has no layer that begins at a deeper level or is covered, and knows which is to come", () => {
  const data = collection(island);
  const cut = createCutTiles([
    { id: "world", collection: data, isCovered: ({ z }) => z > 0 },
    { id: "close", collection: data, from: 1 },
  ]);
  const [world, north] = [cut(WORLD_TILE, true), cut({ z: 1, x: 1, y: 0 }, true)];
  expect(Object.keys(read(world.body))).toEqual(["world"]);
  expect(world.isExact).toBe(false);
  expect(Object.keys(read(north.body))).toEqual(["close"]);
  expect(north.isExact).toBe(true);
});

test("where nothing is, there is no tile", () => {
  const cut = createCutTiles([{ id: "coast", collection: collection(island) }]);
  expect(cut({ z: 3, x: 0, y: 7 }, false)).toEqual({ body: null, isExact: true });
});
