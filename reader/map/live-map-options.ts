import type { Map as MapLibreMap, StyleSpecification } from "maplibre-gl";
import type { LimitView } from "../../lib/map/explore-limits.ts";
import type { StyleImage } from "../../lib/map/images.ts";
import type { Camera } from "../../lib/story/map-document.ts";
import type { MapStatus } from "../store/story-state.ts";

/**
 * All that the live map shall show: a whole style, a camera, and how far a reader may move it from
 * there.
 */
export interface MapTarget {
  style: StyleSpecification;
  camera: Camera;
  limit: LimitView;
}

/** `fly` moves there in under two seconds; `jump` is there at once. */
export type Move = "fly" | "jump";

/** The statuses that a live map reports. */
export type LiveMapStatus = Exclude<MapStatus, "picture">;

/** The parts that a live map needs. */
export interface LiveMapOptions {
  /** The element that the map fills. */
  container: HTMLElement;
  first: MapTarget;
  /** The images that its styles name. */
  images: readonly StyleImage[];
  /** Receives the status whenever it may have changed. */
  report(status: LiveMapStatus): void;
  /**
   * Changes the map from one style to the next; dev has styles that differ in more than those of
   * one story.
   */
  applyDifference?: (
    map: MapLibreMap,
    before: StyleSpecification,
    after: StyleSpecification,
  ) => void;
}
