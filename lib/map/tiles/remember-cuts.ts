import { type CutTile, type CutTiles, createCutTiles, type TileLayer } from "./cut-tile.ts";
import { tileKey } from "./tile.ts";

/** Returns what cuts the tiles of a source; `content` differs where any of its layers does. */
export type CutsFor = (source: string, content: string, layers: readonly TileLayer[]) => CutTiles;

/** Cuts every tile anew. */
export const cutAnew: CutsFor = (_source, _content, layers) => createCutTiles(layers);

/**
 * Remembers the tiles of each source while its content stays the same: after a change of a camera
 * only the tiles that no map showed before are cut.
 */
export function rememberCuts(): CutsFor {
  const remembered = new Map<string, { content: string; tiles: Map<string, CutTile> }>();
  return (source, content, layers) => {
    const before = remembered.get(source);
    const tiles = before?.content === content ? before.tiles : new Map<string, CutTile>();
    remembered.set(source, { content, tiles });
    const cut = createCutTiles(layers);
    return (tile, isExact) => {
      const key = `${tileKey(tile)} ${isExact}`;
      const known = tiles.get(key) ?? cut(tile, isExact);
      tiles.set(key, known);
      return known;
    };
  };
}
