import type { MapLibreEvent, Map as MapLibreMap } from "maplibre-gl";
import type { Camera } from "../../lib/story/map-document.ts";
import { cameraOf } from "./camera-of.ts";

/** Zoom of one press on a button in zoom levels, and its duration in ms. */
const ZOOM_STEP = { levels: 1, duration: 250 } as const;

/**
 * Puts the live map into the reader's hands: the mouse drags it, two fingers move it, Ctrl and the
 * wheel, a double press and the keyboard zoom. The plain wheel and one finger scroll the page.
 * `moved` receives the camera at every move that the reader makes.
 */
export function takeHands(map: MapLibreMap, moved: (camera: Camera) => void): void {
  // The page's style sheet hides MapLibre's words of help over the map.
  map.cooperativeGestures.enable();
  map.dragPan.enable();
  map.touchZoomRotate.enable();
  map.touchZoomRotate.disableRotation();
  map.scrollZoom.enable();
  map.doubleClickZoom.enable();
  map.keyboard.enable();
  map.keyboard.disableRotation();
  const report = ({ originalEvent }: MapLibreEvent) => {
    if (originalEvent !== undefined) moved(cameraOf(map));
  };
  map.on("movestart", report);
  map.on("move", report);
  map.on("moveend", report);
}

/** Zooms one step for a pressed button: `direction` 1 is closer, -1 farther. */
export function zoomByButton(map: MapLibreMap, direction: number, pressed: Event): void {
  map.easeTo(
    { zoom: map.getZoom() + direction * ZOOM_STEP.levels, duration: ZOOM_STEP.duration },
    { originalEvent: pressed },
  );
}
