import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";

/** A feature of a tile: its positions in units of the tile, ring by ring. */
export interface TileFeature {
  type: number;
  properties: Record<string, number | string | boolean>;
  rings: [x: number, y: number][][];
}

/** Reads a vector tile as MapLibre does: its features by layer. */
export function readTile(body: Uint8Array): Record<string, TileFeature[]> {
  const { layers } = new VectorTile(new PbfReader(body));
  return Object.fromEntries(
    Object.entries(layers).map(([id, layer]) => [
      id,
      Array.from({ length: layer.length }, (_, i): TileFeature => {
        const feature = layer.feature(i);
        const rings = feature
          .loadGeometry()
          .map((ring) => ring.map(({ x, y }): [number, number] => [x, y]));
        return { type: feature.type, properties: { ...feature.properties }, rings };
      }),
    ]),
  );
}
