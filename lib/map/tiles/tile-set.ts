import type { CutTiles } from "./cut-tile.ts";
import { childrenOf, type Tile, tileKey, WORLD_TILE } from "./tile.ts";
import { TREE_MARKS } from "./tree-marks.ts";
import { sealTile } from "./whole-tile.ts";

/** Some tiles and the tree of them: one mark for each, a tile before its children. */
export interface TileSet {
  tree: string;
  /** A tile before those below it; an empty tile has no file. */
  files: { tile: Tile; body: Uint8Array }[];
}

/**
 * Cuts the needed tiles and, below them, the tiles that hold what these leave out. What lies deeper
 * can be cut from those: a reader who looks closer misses nothing.
 */
export function buildTileSet(cut: CutTiles, needed: ReadonlyMap<string, Tile>): TileSet {
  const files: TileSet["files"] = [];
  const isNeeded = (tile: Tile) => needed.has(tileKey(tile));
  const visit = (tile: Tile): string => {
    const { body, isExact } = cut(tile, !isNeeded(tile));
    if (body !== null) files.push({ tile, body: sealTile(body) });
    const children = childrenOf(tile);
    if (isExact && (body === null || !children.some(isNeeded)))
      return body === null ? TREE_MARKS.emptyLeaf : TREE_MARKS.leaf;
    return (body === null ? TREE_MARKS.empty : TREE_MARKS.inner) + children.map(visit).join("");
  };
  return { tree: visit(WORLD_TILE), files };
}
