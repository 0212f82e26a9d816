import { diff } from "@maplibre/maplibre-gl-style-spec";
import type { Map as MapLibreMap, StyleSpecification } from "maplibre-gl";

/** The live map's doors through which a style changes. */
export type StyleTarget = Pick<
  MapLibreMap,
  "setPaintProperty" | "setLayoutProperty" | "setGlobalStateProperty"
>;

const UNCHECKED = { validate: false };

/**
 * Changes a map from one style of a story to another. The styles of a story differ in paint, layout and
 * root `state` alone; throws where anything else differs, which would load the map anew.
 *
 * The map's own `setStyle(…, { diff: true })` is not used: it compares with the style as it stands, in which
 * a source's address has been replaced by its data, and so loads every source again (docs/decisions/0005).
 */
export function applyDifference(
  map: StyleTarget,
  before: StyleSpecification,
  after: StyleSpecification,
): void {
  for (const { command, args } of diff(before, after)) {
    switch (command) {
      case "setPaintProperty":
        map.setPaintProperty(args[0], args[1], args[2], UNCHECKED);
        break;
      case "setLayoutProperty":
        map.setLayoutProperty(args[0], args[1], args[2], UNCHECKED);
        break;
      case "setGlobalState":
        applyState(map, after);
        break;
      default:
        throw new Error(
          `applyDifference: paint, layout or state expected to differ, ${command} found`,
        );
    }
  }
}

/** Sets the values of a style's root `state`; a map forgets them when its graphics context is lost. */
export function applyState(map: StyleTarget, { state }: StyleSpecification): void {
  for (const [name, { default: value }] of Object.entries(state ?? {})) {
    map.setGlobalStateProperty(name, value);
  }
}
