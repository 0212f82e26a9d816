import type { Map as MapLibreMap } from "maplibre-gl";
import type { Camera } from "../../lib/story/map-document.ts";

/** The camera of a live map. */
export function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  return {
    center: [lng, lat],
    zoom: map.getZoom(),
    bearing: map.getBearing(),
    pitch: map.getPitch(),
  };
}
