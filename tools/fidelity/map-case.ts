import type { StyleSpecification } from "maplibre-gl";
import { cameraFor } from "../../lib/map/camera.ts";
import { buildStyle } from "../../lib/map/style/style.ts";
import { formOf, mapSize } from "../../lib/map/viewport.ts";
import type { Camera, MapDocument, Size } from "../../lib/story/map-document.ts";
import type { Theme } from "../../lib/story/map-state.ts";

/** One map that is drawn twice: live and as a picture. */
export interface MapCase {
  document: MapDocument;
  waypoint: string;
  /** As in `StyleRequest`. */
  step: number | null;
  viewport: Size;
  theme: Theme;
}

/** Every requested waypoint of a story, and each of its steps through time. */
export function listStates(
  document: MapDocument,
  asked: readonly string[] | null,
): Pick<MapCase, "waypoint" | "step">[] {
  return Object.entries(document.waypoints)
    .filter(([waypoint]) => asked === null || asked.includes(waypoint))
    .flatMap(([waypoint, { time }]) => [
      { waypoint, step: null },
      // The last step shows the whole window, which is already first in the list.
      ...(time?.steps ?? []).slice(0, -1).map((_, step) => ({ waypoint, step })),
    ]);
}

/** A state's name in tables and files: the waypoint and the number of its step, from 1. */
export function stateName({ waypoint, step }: Pick<MapCase, "waypoint" | "step">): string {
  return step === null ? waypoint : `${waypoint}.${step + 1}`;
}

/** A viewport's name: `1280×800`. */
export function viewportName({ width, height }: Size): string {
  return `${width}×${height}`;
}

/** Size of the live map in whole CSS px, as the browser reports the size of an element. */
export function liveMapSize(viewport: Size): Size {
  const { width, height } = mapSize(viewport);
  return { width: Math.round(width), height: Math.round(height) };
}

/** The camera of a case. Throws where its map document lacks the waypoint. */
export function caseCamera({ document, waypoint, viewport }: MapCase): Camera {
  const state = document.waypoints[waypoint];
  if (state === undefined)
    throw new Error(`caseCamera: a waypoint of ${document.story} expected, "${waypoint}" found`);
  return cameraFor(state.frames[formOf(viewport)], liveMapSize(viewport));
}

/** The style of a case, with all transitions off; `base` as in `StyleRequest`. */
export function buildCaseStyle(
  { document, waypoint, step, viewport, theme }: MapCase,
  base: string,
): StyleSpecification {
  const form = formOf(viewport);
  const style = buildStyle({ document, waypoint, step, form, theme, base });
  return { ...style, transition: { duration: 0, delay: 0 } };
}
