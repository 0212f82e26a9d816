import type { MapLibreEvent, Map as MapLibreMap } from "maplibre-gl";
import type { Camera } from "../../lib/story/map-document.ts";
import { cameraOf } from "./camera-of.ts";

/** How much one press on a button zooms, in zoom levels, and how long that takes in ms. */
const ZOOM_STEP = { levels: 1, duration: 250 } as const;

/**
 * Puts the live map into the reader's hands: the mouse drags it, two fingers move it, Ctrl and the wheel, a double
 * press and the keyboard zoom. The plain wheel and one finger scroll the page. `moved` is told where the
 * map looks at every move that the reader makes.
 */
export function takeHands(map: MapLibreMap, moved: (camera: Camera) => void): void {
  // MapLibre's words of help over the map are left out by the page's style sheet.
  map.cooperativeGestures.enable();
  map.dragPan.enable();
  map.touchZoomRotate.enable();
  map.touchZoomRotate.disableRotation();
  map.scrollZoom.enable();
  map.doubleClickZoom.enable();
  map.keyboard.enable();
  map.keyboard.disableRotation();
  const hear = ({ originalEvent }: MapLibreEvent) => {
    if (originalEvent !== undefined) moved(cameraOf(map));
  };
  map.on("movestart", hear);
  map.on("move", hear);
  map.on("moveend", hear);
}

/** Zooms as a reader's button asks: `direction` 1 is closer, -1 farther. */
export function zoomByButton(map: MapLibreMap, direction: number, pressed: Event): void {
  map.easeTo(
    { zoom: map.getZoom() + direction * ZOOM_STEP.levels, duration: ZOOM_STEP.duration },
    { originalEvent: pressed },
  );
}
