import { cameraFor } from "../../lib/map/camera.ts";
import { exploreLimits } from "../../lib/map/explore-limits.ts";
import { buildStyle } from "../../lib/map/style/style.ts";
import type { MapView } from "../../lib/story/deep-link.ts";
import { wrapPosition } from "../../lib/story/longitude.ts";
import type { MapDocument, Size } from "../../lib/story/map-document.ts";
import type { Form, Theme } from "../../lib/story/map-state.ts";
import type { MapPicture } from "./live-map.ts";

/** All that decides what the map beside a story shows. */
export interface PictureRequest {
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
  /** Where the reader looks; null where the story steers. */
  view: MapView | null;
}

/** Builds the style, the camera and the limits of the live map. Throws where the document has no such waypoint. */
export function buildMapPicture(request: PictureRequest): MapPicture {
  const { document, waypoint, form, size, emphasis, selected, view } = request;
  const limit = exploreLimits(document, waypoint, form, size);
  const state = document.waypoints[waypoint];
  if (state === undefined)
    throw new Error(`buildMapPicture: a waypoint expected, "${waypoint}" found`);
  const own = cameraFor(state.frames[form], size);
  return {
    style: buildStyle({
      ...request,
      selected: selected ?? "",
      emphasis: state.show.includes(emphasis ?? "") ? emphasis : null,
      isExplored: view !== null,
    }),
    // The live map counts its own longitude from -180 to 180 after a flight.
    camera:
      view === null ? { ...own, center: wrapPosition(own.center) } : { ...own, ...limit(view) },
    limit,
  };
}
