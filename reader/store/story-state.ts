import type { MapView } from "../../lib/story/deep-link.ts";
import type { PageWaypoint, StoryPage } from "../page/story-page.ts";

/** The values of `data-map-status`: see docs/contracts.md. */
export type MapStatus = "picture" | "loading" | "moving" | "idle" | "failed";

/**
 * The state that the parts of a running story share. docs/architecture.md lists which part writes
 * which key.
 */
export interface StoryState {
  /** The waypoint that the reader is at; null above the first. */
  waypoint: PageWaypoint | null;
  /** Id of the waypoint whose map is shown: above the first it is the first. */
  shown: string;
  /** The step at that waypoint; null where it has none. */
  step: number | null;
  /**
   * `arriving` from a jump (opening, link) until the reader settles; `scrolling` until then
   * otherwise; `settled` when the page has not moved for a moment.
   */
  pace: "arriving" | "scrolling" | "settled";
  /** The reader's own view after they have moved the map; null while the story moves it. */
  view: MapView | null;
  /** The ringed mark, `<layer>/<feature>`, or null. */
  selected: string | null;
  /** Id of the layer that is brought out, or null. */
  emphasis: string | null;
  mapStatus: MapStatus;
}

/** The state before anything has been measured. */
export const UNREAD: StoryState = {
  waypoint: null,
  shown: "",
  step: null,
  pace: "arriving",
  view: null,
  selected: null,
  emphasis: null,
  mapStatus: "picture",
};

/**
 * Returns the change with which the reader comes to a waypoint, null above the first, and a step of
 * it. Another map begins with the story's own camera and all its layers alike.
 */
export function moveTo(
  before: StoryState,
  { waypoints }: Pick<StoryPage, "waypoints">,
  waypoint: PageWaypoint | null,
  step: number | null,
): Partial<StoryState> {
  const shown = (waypoint ?? waypoints[0]).id;
  const isSame = shown === before.shown;
  return { waypoint, shown, step, ...(isSame ? {} : { view: null, emphasis: null }) };
}
