import type { PageWaypoint } from "../page/story-page.ts";
import type { PagePlace } from "../place/linked-place.ts";

/**
 * The place that a presentation shows after `from`, or before it where `by` is -1: each step of a
 * waypoint has a screen of its own. Null is the story's title, before the first waypoint;
 * undefined: there is none.
 */
export function nextPlace(
  waypoints: readonly PageWaypoint[],
  from: PagePlace | null,
  by: number,
): PagePlace | null | undefined {
  if (from === null && by < 0) return undefined;
  const step = (from?.step ?? 0) + by;
  const count = from?.waypoint.steps?.count ?? 0;
  if (from !== null && step >= 0 && step < count) return { waypoint: from.waypoint, step };
  const index = waypoints.findIndex(({ id }) => id === from?.waypoint.id) + by;
  const waypoint = waypoints[index];
  if (waypoint === undefined) return index < 0 ? null : undefined;
  // Forwards a waypoint begins at its start, which shows its first step.
  return { waypoint, step: by < 0 && waypoint.steps !== null ? waypoint.steps.count - 1 : null };
}
