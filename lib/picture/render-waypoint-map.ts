import type { FeatureCollection } from "geojson";
import { cameraFor } from "../map/camera.ts";
import { styleImages } from "../map/images.ts";
import { buildStyle } from "../map/style/style.ts";
import { readGeometry } from "../map/tiles/full-geometry.ts";
import type { MapDocument, MapWaypoint } from "../story/map-document.ts";
import type { Form } from "../story/map-state.ts";
import type { OutlineText } from "../type/text-outline.ts";
import type { PictureRequest, RenderPicture } from "./draw/picture-request.ts";
import { renderPicture } from "./draw/render-picture.ts";

/** What the maps of a story are drawn from: the files that the live map loads. */
export interface StoryMap {
  document: MapDocument;
  /** The content of a GeoJSON file, by its path in the document. */
  data(path: string): FeatureCollection;
  outline: OutlineText;
}

/**
 * Draws the map of a waypoint by day and with its whole time, as an SVG document of this size and
 * bleed in CSS px. Throws where the document has no such waypoint.
 */
export function renderWaypointMap(
  { document, data, outline }: StoryMap,
  waypoint: string,
  { form, ...extent }: Pick<PictureRequest, "size" | "bleed"> & { form: Form },
  render: RenderPicture = renderPicture,
): string {
  const frame = findWaypoint(document, waypoint).frames[form];
  return render({
    style: buildStyle({ document, waypoint, form, theme: "light", base: "" }),
    data,
    geometry: readGeometry(document, data),
    images: styleImages(),
    outline,
    camera: cameraFor(frame, extent.size),
    ...extent,
  });
}

/** Finds a waypoint of a map document. Throws where the document has no such waypoint. */
export function findWaypoint(document: MapDocument, waypoint: string): MapWaypoint {
  const found = document.waypoints[waypoint];
  if (found === undefined)
    throw new Error(`findWaypoint: a waypoint of ${document.story} expected, "${waypoint}" found`);
  return found;
}
