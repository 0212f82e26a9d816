import type { MapView } from "../story/deep-link.ts";
import { leastOf } from "../story/extremes.ts";
import type { LngLat } from "../story/geography.ts";
import { TURN, turnsTo } from "../story/longitude.ts";
import type { MapDocument, Size } from "../story/map-document.ts";
import type { Form } from "../story/map-state.ts";
import { cameraFor } from "./camera.ts";
import { maxScaleFor } from "./frame.ts";
import { fromMercator, toMercator, turnFromScreen, WORLD_SIZE } from "./mercator.ts";
import { visibleBounds } from "./visible-bounds.ts";

/** Limits the view of a reader who explores a map: returns the nearest allowed view. */
export type LimitView = (view: MapView) => MapView;

/**
 * The limits of a waypoint's map in a form and size (CSS px). The closest view is set by the
 * precision of the layers shown, or by the story's own view if that is closer; the farthest is the
 * story's widest map. The view stays within the ground that the story's files hold, which goes all
 * around the world if its maps do. Throws if the document has no such waypoint.
 */
export function exploreLimits(
  document: MapDocument,
  waypoint: string,
  form: Form,
  size: Size,
): LimitView {
  const states = Object.values(document.waypoints);
  const state = document.waypoints[waypoint];
  if (state === undefined)
    throw new Error(`exploreLimits: a waypoint of ${document.story} expected, "${waypoint}" found`);
  const zoomOf = ({ frames }: typeof state) => cameraFor(frames[form], size).zoom;
  const shown = document.layers.filter(({ id }) => state.show.includes(id));
  const { center, bearing } = cameraFor(state.frames[form], size);
  const closest = Math.log2(maxScaleFor(shown, center[1]) / WORLD_SIZE);
  const maxZoom = Math.max(closest, zoomOf(state));
  const minZoom = leastOf(states.map(zoomOf));
  const [west, south, east, north] = visibleBounds(states);
  const [left, top] = toMercator([west, north]);
  const [right, bottom] = toMercator([east, south]);
  const isAround = east - west >= TURN;
  return (view) => {
    const zoom = clamp(view.zoom, minZoom, maxZoom);
    const scale = WORLD_SIZE * 2 ** zoom;
    const half = [size.width / 2 / scale, size.height / 2 / scale] as const;
    const [a, b] = [turnFromScreen(half, bearing), turnFromScreen([half[0], -half[1]], bearing)];
    const reach = [0, 1].map((axis) => Math.max(Math.abs(a[axis] ?? 0), Math.abs(b[axis] ?? 0)));
    // The live map and an address may count a longitude from another turn than the story does.
    const turns = turnsTo(view.center[0], (west + east) / 2);
    const [x, y] = toMercator([view.center[0] + turns, view.center[1]]);
    const [lng, lat] = fromMercator([
      isAround ? x : within(x, left, right, reach[0] ?? 0),
      within(y, top, bottom, reach[1] ?? 0),
    ]);
    const inside: LngLat = [lng - turns, lat];
    return { zoom, center: isSame(inside, view.center) ? view.center : inside };
  };
}

/** Keeps a span of 2 × `reach` within two ends; centres it between them if it is longer. */
function within(at: number, from: number, to: number, reach: number): number {
  if (2 * reach >= to - from) return (from + to) / 2;
  return clamp(at, from + reach, to - reach);
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max);
}

/** A position converted to Mercator and back differs in the last digits. */
function isSame(a: readonly [number, number], b: readonly [number, number]): boolean {
  return Math.abs(a[0] - b[0]) < 1e-9 && Math.abs(a[1] - b[1]) < 1e-9;
}
