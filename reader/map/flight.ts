import { toMercator, WORLD_SIZE } from "../../lib/map/mercator.ts";
import { nearLng } from "../../lib/story/longitude.ts";
import type { Camera } from "../../lib/story/map-document.ts";

/**
 * Longest flight between two waypoints in ms: a reader who scrolls on should not wait for the map.
 */
export const LONGEST_FLIGHT = 1800;

/** Shortest flight in ms; a smaller change still reads as movement, not as a cut. */
const SHORTEST_FLIGHT = 600;

/**
 * Length of the flight from one camera to another in ms, between 600 and 1800: longer the further
 * the map moves, in px at the lower of both zooms, and the more it zooms and turns.
 */
export function flightDuration(from: Camera, to: Camera): number {
  const scale = WORLD_SIZE * 2 ** Math.min(from.zoom, to.zoom);
  const [x1, y1] = toMercator(from.center);
  // The map flies the shorter way around the world.
  const [x2, y2] = toMercator([nearLng(to.center[0], from.center[0]), to.center[1]]);
  const pixels = Math.hypot(x2 - x1, y2 - y1) * scale;
  const turned = Math.abs(((to.bearing - from.bearing + 540) % 360) - 180);
  const duration =
    SHORTEST_FLIGHT + pixels * 0.8 + Math.abs(to.zoom - from.zoom) * 250 + turned * 5;
  return Math.min(LONGEST_FLIGHT, Math.round(duration));
}
