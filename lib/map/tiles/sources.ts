import type { Tile } from "./tile.ts";

/** Ids of the sources that have tiles; no story layer's id has a colon. */
export const TILE_SOURCES = {
  /** Land, borders and water; layers as `groundLayer` names them. */
  ground: "ground",
  /** The layers of the story. */
  story: "story",
  /** A layer that weighs too much to load where it is not shown. */
  heavy: (layer: string) => `heavy:${layer}`,
} as const;

/** The parts of the ground. */
export const GROUND_PARTS = ["land", "borders", "water"] as const;

/** A part of the ground. */
export type GroundPart = (typeof GROUND_PARTS)[number];

/** The layer of a part of the ground in the ground's tiles. */
export function groundLayer(ground: "world" | "close", part: GroundPart): string {
  return `${ground}-${part}`;
}

/** The name of a tile's file in the folder of its source. */
export function tileName({ z, x, y }: Tile): string {
  return `${z}/${x}/${y}.pbf`;
}

/** The addresses of a source's tiles as a style names them, with `{z}`, `{x}` and `{y}`. */
export function tilesAddress(base: string, path: string): string {
  return `${base}${path}/{z}/{x}/{y}.pbf`;
}

/** Reads the address of a tile's file. Throws where it is none. */
export function readTileAddress(address: string): { folder: string; tile: Tile } {
  const [, folder, z, x, y] = /^(.*)\/(\d+)\/(\d+)\/(\d+)\.pbf$/.exec(address) ?? [];
  if (folder === undefined) throw new Error(`a tile's address expected, "${address}" found`);
  return { folder, tile: { z: Number(z), x: Number(x), y: Number(y) } };
}
