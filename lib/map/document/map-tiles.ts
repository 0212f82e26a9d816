import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { FeatureCollection } from "geojson";
import type { Bounds } from "../../story/geography.ts";
import type { MapDocument, MapWaypoint, TileSource } from "../../story/map-document.ts";
import { toMercator } from "../mercator.ts";
import type { TileLayer } from "../tiles/cut-tile.ts";
import { listNeeded, listRegions, type Region } from "../tiles/needed-tiles.ts";
import type { CutsFor } from "../tiles/remember-cuts.ts";
import {
  GROUND_PARTS,
  type GroundPart,
  groundLayer,
  TILE_SOURCES,
  tileName,
} from "../tiles/sources.ts";
import { boxOf, type MercatorBox, type Tile, tileKey } from "../tiles/tile.ts";
import { buildTileSet, type TileSet } from "../tiles/tile-set.ts";

/** Bytes of a layer's GeoJSON after gzip above which its tiles are a source of their own. */
const HEAVY = 20_000;

/** The tiles of a source. */
export interface TileFolder {
  /** Path under the site's root, without base path; its end is a hash of what it holds. */
  path: string;
  /** The files, by name within the folder. */
  files: { name: string; body: Uint8Array }[];
}

/** A collection as the browser has it, and the path of its file, which is named for its content. */
export interface MapData {
  path: string;
  collection: FeatureCollection;
}

/** What a story's tiles are cut from. */
export interface MapTilesRequest {
  story: string;
  world: Record<GroundPart, MapData>;
  close: (Record<GroundPart, MapData> & { bounds: Bounds; minzoom: number }) | null;
  layers: readonly (MapData & { id: string })[];
  waypoints: Record<string, Pick<MapWaypoint, "frames" | "show">>;
}

/** The tiles of a story, and their files. */
export interface MapTiles {
  tiles: MapDocument["tiles"];
  /** By id of a story layer, the id of the source that holds it. */
  sourceOf: Record<string, string>;
  folders: TileFolder[];
}

/**
 * Cuts the tiles that the maps of a story need. The ground is one source, the story's layers are
 * another, and each heavy layer is a source of its own: it loads only where it is shown.
 */
export function buildMapTiles(request: MapTilesRequest, cutsFor: CutsFor): MapTiles {
  const { story, layers, waypoints } = request;
  const all = listRegions(Object.values(waypoints));
  const tiles: Record<string, TileSource> = {};
  const folders: TileFolder[] = [];
  const add = (id: string, parts: readonly (MapData & TileLayer)[], regions: readonly Region[]) => {
    const content = parts.map((part) => `${part.path} ${part.from ?? ""}`).join("\n");
    const set = buildTileSet(cutsFor(id, content, parts), listNeeded(regions));
    const path = `/_tiles/${story}/${id.replace(":", "-")}.${hashOf(set.files)}`;
    folders.push({
      path,
      files: set.files.map(({ tile, body }) => ({ name: tileName(tile), body })),
    });
    tiles[id] = { path, tree: set.tree };
  };
  add(TILE_SOURCES.ground, groundLayers(request), [...all, ...closeRegions(request)]);
  const [heavy, light] = [layers.filter(isHeavy), layers.filter((layer) => !isHeavy(layer))];
  add(TILE_SOURCES.story, light, all);
  const sourceOf = Object.fromEntries(layers.map(({ id }) => [id, TILE_SOURCES.story as string]));
  for (const layer of heavy) {
    const shown = Object.values(waypoints).filter(({ show }) => show.includes(layer.id));
    sourceOf[layer.id] = TILE_SOURCES.heavy(layer.id);
    add(TILE_SOURCES.heavy(layer.id), [layer], listRegions(shown));
  }
  return { tiles, sourceOf, folders };
}

function isHeavy({ collection }: MapData): boolean {
  return gzipSync(JSON.stringify(collection)).byteLength > HEAVY;
}

/**
 * The close ground covers the world's from its `minzoom` on: there a tile needs only one of them.
 */
function groundLayers({ world, close }: MapTilesRequest): (MapData & TileLayer)[] {
  if (close === null)
    return GROUND_PARTS.map((part) => ({ ...world[part], id: groundLayer("world", part) }));
  const cover = boxAround(close.bounds);
  const covered = Math.ceil(close.minzoom);
  const isCovered = (tile: Tile) => tile.z >= covered && isWithin(boxOf(tile), cover);
  const from = Math.floor(close.minzoom);
  return GROUND_PARTS.flatMap((part) => [
    { ...world[part], id: groundLayer("world", part), isCovered },
    { ...close[part], id: groundLayer("close", part), from },
  ]);
}

/**
 * The close ground is in the tiles of the level from which it is drawn, also where no map shows it.
 */
function closeRegions({ close }: MapTilesRequest): Region[] {
  if (close === null) return [];
  const level = Math.floor(close.minzoom);
  return [{ box: boxAround(close.bounds), from: level, to: level }];
}

function boxAround([west, south, east, north]: Bounds): MercatorBox {
  const [left, top] = toMercator([west, north]);
  const [right, bottom] = toMercator([east, south]);
  return { left, top, right, bottom };
}

function isWithin(inner: MercatorBox, outer: MercatorBox): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}

function hashOf(files: TileSet["files"]): string {
  const hash = createHash("sha256");
  for (const { tile, body } of files) hash.update(tileKey(tile)).update(body);
  return hash.digest("hex").slice(0, 8);
}
