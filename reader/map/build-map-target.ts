import { cameraFor } from "../../lib/map/camera.ts";
import { exploreLimits } from "../../lib/map/explore-limits.ts";
import { listNear } from "../../lib/map/style/at-hand.ts";
import { buildStyle } from "../../lib/map/style/style.ts";
import { listTilesAt } from "../../lib/map/tiles/camera-tiles.ts";
import type { MapView } from "../../lib/story/deep-link.ts";
import { wrapPosition } from "../../lib/story/longitude.ts";
import type { MapDocument, Size } from "../../lib/story/map-document.ts";
import type { Form, Theme } from "../../lib/story/map-state.ts";
import type { MapTarget } from "./live-map-options.ts";

/** Everything that a target depends on. */
export interface TargetRequest {
  document: MapDocument;
  base: string;
  waypoint: string;
  step: number | null;
  form: Form;
  theme: Theme;
  /** `<layer>/<feature>` of the ringed mark, or null. */
  selected: string | null;
  /** The layer brought out, or null. */
  emphasis: string | null;
  /** Of the map, in CSS px. */
  size: Size;
  /** Where the reader looks; null while the story steers. */
  view: MapView | null;
}

/**
 * Builds the styles, the camera and the limits of the live map. Throws where the document has no
 * such waypoint.
 */
export function buildMapTarget(request: TargetRequest): MapTarget {
  const { document, waypoint, form, size, emphasis, selected, view } = request;
  const limit = exploreLimits(document, waypoint, form, size);
  const state = document.waypoints[waypoint];
  if (state === undefined)
    throw new Error(`buildMapTarget: a waypoint expected, "${waypoint}" found`);
  const own = cameraFor(state.frames[form], size);
  // After a flight the live map gives its own longitude from -180 to 180.
  const camera =
    view === null ? { ...own, center: wrapPosition(own.center) } : { ...own, ...limit(view) };
  return {
    styleWith: (atHand) =>
      buildStyle({
        ...request,
        selected: selected ?? "",
        emphasis: state.show.includes(emphasis ?? "") ? emphasis : null,
        isExplored: view !== null,
        atHand,
      }),
    near: listNear(document, waypoint, form),
    camera,
    tiles: listTilesAt(document, waypoint, camera, size).map((path) => request.base + path),
    limit,
  };
}
