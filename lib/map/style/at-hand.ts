import type { MapDocument } from "../../story/map-document.ts";
import type { Form } from "../../story/map-state.ts";
import { remember } from "./remember.ts";
import { labelsSource } from "./sources.ts";

/**
 * Hidden parts of a style, which a change of waypoint then finds in the live map: ids of story
 * layers, and ids of the sources of waypoints' labels.
 */
export type AtHand = readonly string[];

/**
 * Lists the labels of a waypoint and of those before and after it in reading order. Layers need not
 * be at hand: their tiles are loaded without the map. Returns the same array for the same
 * arguments.
 */
export const listNear = remember((document: MapDocument, waypoint: string, form: Form): AtHand => {
  const order = document.chapters.flatMap(({ waypoints }) => waypoints);
  const at = order.indexOf(waypoint);
  const near = [order[at - 1], waypoint, order[at + 1]].filter((id) => id !== undefined);
  return near.map((id) => labelsSource(id, form));
});
