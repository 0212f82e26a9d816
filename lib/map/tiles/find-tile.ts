import type { TileSource } from "../../story/map-document.ts";
import { childrenOf, parentOf, type Tile, tileKey, WORLD_TILE } from "./tile.ts";
import { TREE_MARKS } from "./tree-marks.ts";

/**
 * Where the data of a tile is: in its own file, nowhere since there is none, or in the file of the
 * tile above it, from which it can be cut.
 */
export type TilePlace = { kind: "file" } | { kind: "empty" } | { kind: "above"; tile: Tile };

/** The tiles of a source, as its tree lists them. */
export interface TileIndex {
  /** The deepest level that has tiles. */
  deepest: number;
  find(tile: Tile): TilePlace;
}

/** Reads a tree of tiles. Throws where it is none. */
export function readTileTree(tree: string): TileIndex {
  const marks = new Map<string, string>();
  let deepest = 0;
  let at = 0;
  const visit = (tile: Tile): void => {
    const mark = tree[at++];
    if (mark === undefined) throw new Error(`readTileTree: another mark expected after "${tree}"`);
    marks.set(tileKey(tile), mark);
    deepest = Math.max(deepest, tile.z);
    if (mark === TREE_MARKS.leaf || mark === TREE_MARKS.emptyLeaf) return;
    for (const child of childrenOf(tile)) visit(child);
  };
  visit(WORLD_TILE);
  const find = (tile: Tile): TilePlace => {
    const mark = marks.get(tileKey(tile));
    if (mark === TREE_MARKS.leaf || mark === TREE_MARKS.inner) return { kind: "file" };
    if (mark !== undefined) return { kind: "empty" };
    const parent = parentOf(tile);
    if (parent === null) throw new Error(`find: a tile expected, ${tileKey(tile)} found`);
    const above = find(parent);
    return above.kind === "file" ? { kind: "above", tile: parent } : above;
  };
  return { deepest, find };
}

const indices = new WeakMap<TileSource, TileIndex>();

/** The tiles of a source; its tree is read once. */
export function tileIndexOf(source: TileSource): TileIndex {
  const index = indices.get(source) ?? readTileTree(source.tree);
  indices.set(source, index);
  return index;
}
