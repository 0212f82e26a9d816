/**
 * A tile of the Mercator square: `z` halvings deep, column `x` from the west, row `y` from the
 * north.
 */
export interface Tile {
  z: number;
  x: number;
  y: number;
}

/** The tile of the whole world. */
export const WORLD_TILE: Tile = { z: 0, x: 0, y: 0 };

/** A box of the Mercator square; a box across 180° goes on beyond its sides. */
export interface MercatorBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A tile as a key, and as the end of its address: "z/x/y". */
export function tileKey({ z, x, y }: Tile): string {
  return `${z}/${x}/${y}`;
}

/** The four tiles that a tile divides into: the upper two first, the western one of each first. */
export function childrenOf({ z, x, y }: Tile): Tile[] {
  return [0, 1].flatMap((south) =>
    [0, 1].map((east) => ({ z: z + 1, x: 2 * x + east, y: 2 * y + south })),
  );
}

/** The tile one level up; null for the whole world. */
export function parentOf({ z, x, y }: Tile): Tile | null {
  return z === 0 ? null : { z: z - 1, x: Math.floor(x / 2), y: Math.floor(y / 2) };
}

/** The box of a tile. */
export function boxOf({ z, x, y }: Tile): MercatorBox {
  const side = 2 ** -z;
  return { left: x * side, top: y * side, right: (x + 1) * side, bottom: (y + 1) * side };
}

/** Lists the tiles of a level that a box touches, each once, row by row. */
export function listTilesIn({ left, top, right, bottom }: MercatorBox, z: number): Tile[] {
  const count = 2 ** z;
  const columns = Math.min(count, Math.floor(right * count) - Math.floor(left * count) + 1);
  const firstRow = Math.max(0, Math.floor(top * count));
  const lastRow = Math.min(count - 1, Math.floor(bottom * count));
  const tiles: Tile[] = [];
  for (let y = firstRow; y <= lastRow; y++) {
    for (let column = 0; column < columns; column++) {
      const x = (((Math.floor(left * count) + column) % count) + count) % count;
      tiles.push({ z, x, y });
    }
  }
  return tiles;
}
