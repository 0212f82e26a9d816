import { gzipSync } from "node:zlib";
import type { FeatureCollection, Position } from "geojson";
import { leastOf, mostOf } from "../../story/extremes.ts";
import type { Layer } from "../../story/layer.ts";
import { toMercator } from "../mercator.ts";
import { createCutTiles } from "../tiles/cut-tile.ts";
import { listTilesIn, type MercatorBox } from "../tiles/tile.ts";
import { buildMapGeojson } from "./map-geojson.ts";

/** The deepest level that tiles are cut for. */
const DEEPEST = 18;

/**
 * Bytes that a reader loads to see a layer as a whole: after gzip, its tiles of the deepest level
 * at which one tile is as large as the layer. There are one to four of them. A closer map loads
 * more detail of less.
 */
export function layerBytes(layer: Layer): number {
  const collection = buildMapGeojson(layer);
  const box = boxAround(collection);
  if (box === null) return 0;
  const side = Math.max(box.right - box.left, box.bottom - box.top, 2 ** -DEEPEST);
  const level = Math.max(0, Math.floor(-Math.log2(side)));
  const cut = createCutTiles([{ id: layer.id, collection }]);
  const bodies = listTilesIn(box, level).map((tile) => cut(tile, false).body);
  return bodies.reduce((sum, body) => sum + (body === null ? 0 : gzipSync(body).byteLength), 0);
}

/** The box around all positions; null where there are none. */
function boxAround({ features }: FeatureCollection): MercatorBox | null {
  const points = features
    .flatMap(({ geometry }) => ("coordinates" in geometry ? positionsOf(geometry.coordinates) : []))
    .map(([lng = 0, lat = 0]) => toMercator([lng, lat]));
  if (points.length === 0) return null;
  const [across, down] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return {
    left: leastOf(across),
    top: leastOf(down),
    right: mostOf(across),
    bottom: mostOf(down),
  };
}

function positionsOf(value: Position | unknown[]): Position[] {
  if (typeof value[0] === "number") return [value as Position];
  return value.flatMap((item) => (Array.isArray(item) ? positionsOf(item) : []));
}
