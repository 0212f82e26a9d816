import type { Map as MapLibreMap, StyleSpecification } from "maplibre-gl";
import type { LimitView } from "../../lib/map/explore-limits.ts";
import type { StyleImage } from "../../lib/map/images.ts";
import type { AtHand } from "../../lib/map/style/at-hand.ts";
import type { Camera } from "../../lib/story/map-document.ts";
import type { MapStatus } from "../store/story-state.ts";
import type { TileStore } from "./tile-store.ts";

/**
 * All that the live map shall show: a whole style, a camera, and how far a reader may move it from
 * there.
 */
export interface MapTarget {
  /** The style with these things at hand besides: they change nothing that is seen. */
  styleWith(atHand: AtHand): StyleSpecification;
  /** What the map has at hand once it shows the target. */
  near: AtHand;
  camera: Camera;
  /** Addresses of the tiles that the map draws then. */
  tiles: readonly string[];
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
  /** Where the map takes its tiles from. */
  tiles: TileStore;
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
