import type { Map as MapLibreMap } from "maplibre-gl";
import { mediaQueries } from "../../lib/map/layout.ts";
import { buildStyle } from "../../lib/map/style/style.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import type { Camera, MapDocument, Size } from "../../lib/story/map-document.ts";
// The type of `window.__story`.
import type {} from "../../reader/page/window-story.ts";
import type { PagePlace } from "./page-place.ts";

/** Where the live map looks, and how large it is in CSS px. */
export interface LiveView {
  camera: Camera;
  size: Size;
}

/** The live map of the page; null while there is none. */
export function liveMap(): MapLibreMap | null {
  return window.__story?.map ?? null;
}

/** Reads the live map's view; null while there is none. */
export function readView(): LiveView | null {
  const map = liveMap();
  if (map === null) return null;
  const { lng, lat } = map.getCenter();
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  return {
    camera: {
      center: [lng, lat],
      zoom: map.getZoom(),
      bearing: map.getBearing(),
      pitch: map.getPitch(),
    },
    size: { width, height },
  };
}

/** Has the live map show these layers of a waypoint, and no others; its labels stay. */
export function showLayers(place: PagePlace, document: MapDocument, show: readonly string[]): void {
  const map = liveMap();
  const state = document.waypoints[place.waypoint];
  if (map === null || state === undefined) return;
  const waypoints = { ...document.waypoints, [place.waypoint]: { ...state, show: [...show] } };
  const { layers } = buildStyle({
    document: { ...document, waypoints },
    waypoint: place.waypoint,
    form: matchMedia(mediaQueries.wide).matches ? "wide" : "tall",
    theme: "light",
    base: place.base,
    atHand: document.layers.map(({ id }) => id),
  });
  const stories = new Set(document.layers.map(({ id }) => id));
  for (const { id, layout } of layers) {
    if (!stories.has(id.split(":")[0] ?? "") || map.getLayer(id) === undefined) continue;
    const visibility = layout?.visibility ?? "visible";
    if ((map.getLayoutProperty(id, "visibility") ?? "visible") !== visibility)
      map.setLayoutProperty(id, "visibility", visibility);
  }
}

/** Lets a map be moved beyond what readers may see, for as long as it lives. */
export function liftLimits(map: MapLibreMap): void {
  map.setTransformConstrain((center, zoom) => ({ center, zoom }));
}

/** Whether the editor has moved the map away from what the story asks for. */
export function isExplored(): boolean {
  const back = document.querySelector<HTMLElement>(`[${ATTR.mapBack}]`);
  return back !== null && !back.hidden;
}

/** Gives the map back to the story. */
export function endExploring(): void {
  document.querySelector<HTMLElement>(`[${ATTR.mapBack}]`)?.click();
}
