import { cameraFor } from "../../lib/map/camera.ts";
import { styleImages } from "../../lib/map/images.ts";
import { buildStyle } from "../../lib/map/style/style.ts";
import { formOf } from "../../lib/map/viewport.ts";
import type { MapDocument, Size } from "../../lib/story/map-document.ts";
import { buildBareMapPage } from "../measure/bare-map-page.ts";
import { PHONE } from "./phone.ts";

/** The two files of a page that shows one map and nothing else. */
export interface BareMap {
  html: string;
  /** The style document, in JSON. */
  style: string;
}

/**
 * Builds a page with MapLibre alone, which shows the map a story opens with: the same style, data,
 * camera, size (CSS px) and map options as the story page. `style` and `library` are the paths of
 * its style and of MapLibre's folder.
 */
export function buildBareMap(
  document: MapDocument,
  size: Size,
  { base, style, library }: { base: string; style: string; library: string },
): BareMap {
  const waypoint = document.chapters[0]?.waypoints[0] ?? "";
  const form = formOf(PHONE.viewport);
  const state = document.waypoints[waypoint];
  if (state === undefined)
    throw new Error(`buildBareMap: a waypoint of ${document.story} expected, none found`);
  const styleJson = JSON.stringify(buildStyle({ document, waypoint, form, theme: "light", base }));
  const html = buildBareMapPage({
    style,
    images: styleImages().filter(({ id }) => styleJson.includes(`"${id}"`)),
    camera: cameraFor(state.frames[form], size),
    size,
    library,
  });
  return { html, style: styleJson };
}
