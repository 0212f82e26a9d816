import { type DiffCommand, diff } from "@maplibre/maplibre-gl-style-spec";
import type { Map as MapLibreMap, StyleSpecification } from "maplibre-gl";

/** The methods of the live map that change its style. */
export type StyleTarget = Pick<
  MapLibreMap,
  | "addSource"
  | "removeSource"
  | "addLayer"
  | "removeLayer"
  | "setPaintProperty"
  | "setLayoutProperty"
  | "setGlobalStateProperty"
>;

const UNCHECKED = { validate: false };

/**
 * Changes a map from one style of a story to another. The styles of a story differ in the layers
 * and sources that they have, and in paint, layout and root `state`. A source that both have is
 * left alone. Throws where anything else differs, since the map would load anew.
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
  for (const change of diff(before, after)) {
    if (!applyChange(map, change, after)) {
      throw new Error(
        `applyDifference: a difference between styles of one story expected, ${change.command} found`,
      );
    }
  }
}

/**
 * Applies one difference between two styles of a story, in the order in which `diff` lists them;
 * false where styles of one story have no such difference.
 */
export function applyChange(
  map: StyleTarget,
  { command, args }: DiffCommand,
  after: StyleSpecification,
): boolean {
  switch (command) {
    case "addSource":
      map.addSource(args[0], args[1]);
      return true;
    case "removeSource":
      map.removeSource(args[0]);
      return true;
    case "addLayer":
      map.addLayer(args[0], args[1]);
      return true;
    case "removeLayer":
      map.removeLayer(args[0]);
      return true;
    case "setPaintProperty":
      map.setPaintProperty(args[0], args[1], args[2], UNCHECKED);
      return true;
    case "setLayoutProperty":
      map.setLayoutProperty(args[0], args[1], args[2], UNCHECKED);
      return true;
    case "setGlobalState":
      applyState(map, after);
      return true;
    default:
      return false;
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
