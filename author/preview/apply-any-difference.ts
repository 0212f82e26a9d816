import { diff } from "@maplibre/maplibre-gl-style-spec";
import type {
  GeoJSONSource,
  Map as MapLibreMap,
  StyleSpecification,
  VectorSourceSpecification,
  VectorTileSource,
} from "maplibre-gl";
import { applyChange, type StyleTarget } from "../../reader/map/apply-difference.ts";

/** The methods of the map that change anything in its style but images, ground and fonts. */
export type AnyStyleTarget = StyleTarget &
  Pick<MapLibreMap, "getSource" | "setFilter" | "setLayerZoomRange">;

/**
 * Changes a map from a style of one version of a story to a style of the next. Only differences are
 * applied: a source with another file draws the old one until the new one has come. Throws at a
 * difference that no two versions of a story have.
 */
export function applyAnyDifference(
  map: AnyStyleTarget,
  before: StyleSpecification,
  after: StyleSpecification,
): void {
  const moved = listMovedTiles(before, after);
  for (const [id, { tiles = [] }] of moved) map.getSource<VectorTileSource>(id)?.setTiles(tiles);
  const known = { ...before, sources: { ...before.sources, ...Object.fromEntries(moved) } };
  for (const change of diff(known, after)) {
    if (applyChange(map, change, after)) continue;
    const { command, args } = change;
    switch (command) {
      case "setGeoJSONSourceData":
        void map.getSource<GeoJSONSource>(args[0])?.setData(args[1] as string);
        break;
      case "setFilter":
        map.setFilter(args[0], args[1]);
        break;
      case "setLayerZoomRange":
        map.setLayerZoomRange(args[0], args[1], args[2]);
        break;
      default:
        throw new Error(`applyAnyDifference: a change within a story expected, ${command} found`);
    }
  }
}

/**
 * Lists the sources, as they are to be, whose tiles alone are at other addresses: the map draws the
 * old ones until the new ones have come. `diff` would take such a source away.
 */
function listMovedTiles(
  before: StyleSpecification,
  after: StyleSpecification,
): [id: string, source: VectorSourceSpecification][] {
  return Object.entries(after.sources).flatMap(([id, source]) => {
    const old = before.sources[id];
    if (source.type !== "vector" || old?.type !== "vector") return [];
    const isMoved = JSON.stringify(old.tiles) !== JSON.stringify(source.tiles);
    return isMoved && old.maxzoom === source.maxzoom ? [[id, source]] : [];
  });
}
