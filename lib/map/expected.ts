import { wrapPosition } from "../story/longitude.ts";
import type { Camera, MapDocument, Size } from "../story/map-document.ts";
import type { Form } from "../story/map-state.ts";
import { cameraFor } from "./camera.ts";

/**
 * The complete state of a waypoint, as `window.__story.expected` returns it: longitude from -180 to
 * 180.
 */
export interface ExpectedState {
  camera: Camera;
  /** Ids of the visible story layers, the lowest first. */
  layers: string[];
}

/**
 * The state that a map of this size (CSS px) and form shows at a waypoint. Throws if the document
 * has no such waypoint.
 */
export function expectedState(
  document: MapDocument,
  waypoint: string,
  size: Size,
  form: Form,
): ExpectedState {
  const state = document.waypoints[waypoint];
  if (state === undefined) {
    throw new Error(`expectedState: a waypoint of ${document.story} expected, "${waypoint}" found`);
  }
  const camera = cameraFor(state.frames[form], size);
  return { camera: { ...camera, center: wrapPosition(camera.center) }, layers: state.show };
}
