import type { FeatureCollection } from "geojson";
import type { MapDocument } from "../../story/map-document.ts";
import { GROUND_PARTS, groundLayer, TILE_SOURCES } from "./sources.ts";

/**
 * Returns what reads the full geometry of a layer of tiles, by the ids of its source and of the
 * layer. `read` returns the GeoJSON at a path under the site's root.
 */
export function readGeometry(
  document: Pick<MapDocument, "basemap" | "layers">,
  read: (path: string) => FeatureCollection,
): (source: string, layer: string) => FeatureCollection {
  return (source, layer) => read(geometryPath(document, source, layer));
}

/**
 * The path of the GeoJSON that a layer is cut from. Throws where the document has no such layer.
 */
function geometryPath(
  { basemap, layers }: Pick<MapDocument, "basemap" | "layers">,
  source: string,
  layer: string,
): string {
  if (source !== TILE_SOURCES.ground) {
    const found = layers.find(({ id, tiles }) => id === layer && tiles === source);
    if (found !== undefined) return found.url;
  }
  for (const ground of ["world", "close"] as const) {
    for (const part of GROUND_PARTS) {
      const path = basemap[ground]?.[part];
      if (path !== undefined && groundLayer(ground, part) === layer) return path;
    }
  }
  throw new Error(`readGeometry: a layer of "${source}" expected, "${layer}" found`);
}
