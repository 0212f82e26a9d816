import { diff } from "@maplibre/maplibre-gl-style-spec";
import type { GeoJSONSource, Map as MapLibreMap, StyleSpecification } from "maplibre-gl";
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
  for (const change of diff(before, after)) {
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
