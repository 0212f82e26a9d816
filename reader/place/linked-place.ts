import type { LinkPlace } from "../../lib/story/deep-link.ts";
import { stepName, stepNamed } from "../../lib/story/step-name.ts";
import type { PageWaypoint, StoryPage } from "../page/story-page.ts";
import { scrollPageToStep } from "./scroll-page.ts";

/** A place on the page: a waypoint, and one of its steps or null. */
export interface PagePlace {
  waypoint: PageWaypoint;
  step: number | null;
}

/** Finds the waypoint or step that an address names on this page; null where the page has none. */
export function findPlace(
  page: StoryPage,
  place: Exclude<LinkPlace, { kind: "feature" }>,
): PagePlace | null {
  const waypoint = waypointCalled(page, place.waypoint);
  if (waypoint === undefined) return null;
  if (place.kind === "waypoint") return { waypoint, step: null };
  const step = waypoint.steps && stepNamed(waypoint.steps, place.step);
  return step === null ? null : { waypoint, step };
}

/** The first waypoint of the chapter whose page this is, or of the story. */
export function startOf({ waypoints }: StoryPage): PagePlace {
  const waypoint = waypoints.find(({ chapter }) => chapter.path === location.pathname);
  return { waypoint: waypoint ?? waypoints[0], step: null };
}

/**
 * The place as an address names it: the open feature, the step, or the waypoint. Null where the
 * chapter's own address leads there.
 */
export function placeOf(
  { id, chapter, steps }: PageWaypoint,
  step: number | null,
  selected: string | null,
): LinkPlace | null {
  const [, layer, feature] = /^([^/]+)\/(.+)$/s.exec(selected ?? "") ?? [];
  if (layer !== undefined && feature !== undefined) return { kind: "feature", layer, feature };
  if (steps !== null && step !== null)
    return { kind: "step", waypoint: id, step: stepName(steps, step) };
  return id === chapter.id ? null : { kind: "waypoint", waypoint: id };
}

/** Scrolls to a place at once. */
export function scrollToPlace(page: StoryPage, { waypoint, step }: PagePlace): void {
  const isFirst = waypoint.id === waypoint.chapter.id;
  const start = isFirst ? waypoint.chapter.element : waypoint.element;
  if (step !== null && waypoint.steps !== null) scrollPageToStep(page, waypoint.steps, step);
  else start.scrollIntoView({ behavior: "instant", block: "start" });
}

/**
 * The element that a fragment names as its id, as the browser finds it; null where it names none.
 */
export function elementAt(hash: string): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}

function waypointCalled({ story, waypoints }: StoryPage, id: string): PageWaypoint | undefined {
  const called = waypoints.find((waypoint) => waypoint.id === id);
  if (called !== undefined) return called;
  // An older id of a waypoint is that of an empty element at its start.
  const alias = story.ownerDocument.getElementById(id);
  return waypoints.find(
    ({ element }) => alias?.parentElement === element && !alias.hasChildNodes(),
  );
}
