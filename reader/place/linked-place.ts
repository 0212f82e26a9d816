import type { LinkPlace } from "../../lib/story/deep-link.ts";
import { stepNamed } from "../../lib/story/step-name.ts";
import type { PageWaypoint, StoryPage } from "../page/story-page.ts";
import { scrollPageToStep } from "./scroll-page.ts";

/** A place on the page: a waypoint, and one of its steps or null. */
export interface PagePlace {
  waypoint: PageWaypoint;
  step: number | null;
}

/** Where on this page a waypoint or step lies that an address names; null where the page has none of it. */
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

/** Scrolls to a place at once. */
export function scrollToPlace(page: StoryPage, { waypoint, step }: PagePlace): void {
  const isFirst = waypoint.id === waypoint.chapter.id;
  const start = isFirst ? waypoint.chapter.element : waypoint.element;
  if (step !== null && waypoint.steps !== null) scrollPageToStep(page, waypoint.steps, step);
  else start.scrollIntoView({ behavior: "instant", block: "start" });
}

function waypointCalled({ story, waypoints }: StoryPage, id: string): PageWaypoint | undefined {
  const called = waypoints.find((waypoint) => waypoint.id === id);
  if (called !== undefined) return called;
  // An id from before a renaming is that of an empty element at the waypoint's start.
  const alias = story.ownerDocument.getElementById(id);
  return waypoints.find(
    ({ element }) => alias?.parentElement === element && !alias.hasChildNodes(),
  );
}
