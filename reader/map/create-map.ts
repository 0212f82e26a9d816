import {
  LngLat,
  type Map as MapLibreMap,
  type StyleSpecification,
  setWorkerUrl,
  Map as WebGLMap,
} from "maplibre-gl";
import type { MapView } from "../../lib/story/deep-link.ts";
import type { Camera } from "../../lib/story/map-document.ts";
import { withoutState } from "./apply-difference.ts";
import { holdFrames } from "./hold-frames.ts";
import { tileRequests } from "./tile-protocol.ts";
import { workerUrl } from "./worker-url.ts";

/**
 * Creates the MapLibre map in `container`, whose size is its own, with its first style and camera.
 * The reader cannot move it yet. `limit` returns the view that each move of the camera ends in.
 * Throws where there is no WebGL2.
 */
export function createMap(
  container: HTMLElement,
  style: StyleSpecification,
  camera: Camera,
  limit: (view: MapView) => MapView,
): MapLibreMap {
  setWorkerUrl(workerUrl);
  const map = new WebGLMap({
    container,
    style: withoutState(style),
    globalState: Object.fromEntries(
      Object.entries(style.state ?? {}).map(([name, entry]) => [name, entry.default]),
    ),
    ...camera,
    interactive: false,
    attributionControl: false,
    trackResize: false,
    fadeDuration: 0,
    transformRequest: tileRequests,
    // The tests check every style of every story: a phone need not do it once more.
    validateStyle: false,
    minZoom: -2,
    maxPitch: 0,
    // MapLibre would move a wide map so that the world fills it.
    transformConstrain: ({ lng, lat }, zoom) => {
      const view = limit({ center: [lng, lat], zoom });
      return { center: new LngLat(...view.center), zoom: view.zoom };
    },
  });
  holdFrames(map);
  return map;
}
