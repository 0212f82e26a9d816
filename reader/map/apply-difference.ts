import { diff } from "@maplibre/maplibre-gl-style-spec";
import type { Map as MapLibreMap, StyleSpecification } from "maplibre-gl";

/** The methods of the live map that change its style. */
export type StyleTarget = Pick<
  MapLibreMap,
  "setPaintProperty" | "setLayoutProperty" | "setGlobalStateProperty"
>;

const UNCHECKED = { validate: false };

/**
 * Changes a map from one style of a story to another. The styles of a story differ only in paint,
 * layout and root `state`; throws where anything else differs, since the map would load anew.
 *
 * The map's own `setStyle(…, { diff: true })` is not used: it compares with the map's current
 * style, in which data has replaced each source's address, and so loads every source again
 * (docs/decisions/0005).
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

/**
 * Sets the values of a style's root `state`; a map forgets them when its graphics context is lost.
 */
export function applyState(map: StyleTarget, { state }: StyleSpecification): void {
  for (const [name, { default: value }] of Object.entries(state ?? {})) {
    map.setGlobalStateProperty(name, value);
  }
}

/**
 * A style without its root `state`, which the map takes apart: its defaults could not follow the
 * waypoint.
 */
export function withoutState({ state: _, ...style }: StyleSpecification): StyleSpecification {
  return style;
}
