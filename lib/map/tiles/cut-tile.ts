import { GeoJSONVT, type GeoJSONVTTile } from "@maplibre/geojson-vt";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import type { FeatureCollection } from "geojson";
import type { Tile } from "./tile.ts";

/** Units of a tile's side, as in MapLibre. */
const EXTENT = 8192;

/** Units of a px: a tile is 512 px wide at its own zoom. */
const PX = EXTENT / 512;

/** How far in units MapLibre lets a line run beside the exact one. */
const TOLERANCE = 0.375 * PX;

/**
 * Strip around a tile that also holds its points. MapLibre draws a point in the tile that it lies
 * in and skips it in the strips of others, so one px is enough for those on the edge to be in both.
 */
const POINT_STRIP = PX;

/** MapLibre's own options for a GeoJSON source: pictures draw the same lines. */
const OPTIONS = { extent: EXTENT, buffer: 128 * PX, maxZoom: 18 };

/** A layer of some tiles. */
export interface TileLayer {
  id: string;
  collection: FeatureCollection;
  /** Level from which tiles have the layer; all have it where left out. */
  from?: number;
  /** Whether nothing of the layer is seen in a tile, for it is covered there. */
  isCovered?: (tile: Tile) => boolean;
}

/** What a tile holds. */
export interface CutTile {
  /** A vector tile; null where it has no feature. */
  body: Uint8Array | null;
  /** Whether deeper tiles would show no more than this one: no corner and no layer is left out. */
  isExact: boolean;
}

/** Cuts a tile. Its lines lose the corners that its zoom does not show, unless it `isExact`. */
export type CutTiles = (tile: Tile, isExact: boolean) => CutTile;

/**
 * Returns a function that cuts tiles of these layers, as MapLibre cuts a GeoJSON source. Tiles of
 * points alone leave out points that MapLibre would skip.
 */
export function createCutTiles(layers: readonly TileLayer[]): CutTiles {
  const cuts = layers.map((layer) => ({ layer, cutPart: createCutPart(layer.collection) }));
  return (tile, isExact) => {
    const parts: Record<string, GeoJSONVTTile> = {};
    let hasAll = true;
    for (const { layer, cutPart } of cuts) {
      if (layer.isCovered?.(tile)) continue;
      const part = cutPart(tile, isExact);
      if (part === null) continue;
      if (tile.z < (layer.from ?? 0)) {
        if (part.numFeatures !== 0) hasAll = false;
        continue;
      }
      if (!isExact && part.numPoints !== part.numSimplified) hasAll = false;
      if (part.features.length > 0) parts[layer.id] = part;
    }
    const isEmpty = Object.keys(parts).length === 0;
    const body = isEmpty ? null : fromGeojsonVt(parts, { version: 2, extent: EXTENT });
    return { body, isExact: hasAll };
  };
}

/** Returns a function that cuts one layer; null where nothing of it is near the tile. */
function createCutPart(
  collection: FeatureCollection,
): (tile: Tile, isExact: boolean) => GeoJSONVTTile | null {
  const indices = new Map<number, GeoJSONVT>();
  const buffer = hasPointsAlone(collection) ? POINT_STRIP : OPTIONS.buffer;
  return ({ z, x, y }, isExact) => {
    const tolerance = isExact ? 0 : TOLERANCE;
    const index =
      indices.get(tolerance) ?? new GeoJSONVT(collection, { ...OPTIONS, buffer, tolerance });
    indices.set(tolerance, index);
    return index.getTile(z, x, y);
  };
}

function hasPointsAlone({ features }: FeatureCollection): boolean {
  return features.every(({ geometry }) => geometry.type === "Point");
}
