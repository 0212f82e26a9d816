import type { PageWaypoint, StoryPage } from "../page/story-page.ts";
import type { Store } from "../store/store.ts";
import type { StoryState } from "../store/story-state.ts";

/**
 * Keeps the waypoint that the reader leaves in the browser's storage, and offers the one of the
 * last visit where the story is opened afresh at its own address. `opened` is the address that the
 * page came with.
 */
export function offerLeftPlace(
  page: StoryPage,
  store: Store<StoryState>,
  opened: string,
  signal: AbortSignal,
): void {
  const key = `atlas:left:${page.path}`;
  const left = isPlainOpening(page, opened) ? findWaypoint(page, readLeft(key)) : undefined;
  if (left !== undefined)
    import("./show-offer.ts").then(
      ({ showOffer }) => showOffer(page, left, store, signal),
      // Without its code nothing is offered.
      () => undefined,
    );
  store.follow(
    ["pace"],
    ({ pace, waypoint }) => {
      if (pace === "settled" && waypoint !== null) writeLeft(key, page, waypoint);
    },
    signal,
  );
}

/** Not by Back, a reload or a link to a place: then the page opens where the reader wants to be. */
function isPlainOpening({ path }: StoryPage, opened: string): boolean {
  const [entry] = performance.getEntriesByType("navigation");
  const isFresh = (entry as PerformanceNavigationTiming | undefined)?.type === "navigate";
  return isFresh && opened === location.origin + path;
}

/** Undefined where this build of the story has no such waypoint any more. */
function findWaypoint({ waypoints }: StoryPage, id: string | null): PageWaypoint | undefined {
  return waypoints.find((waypoint) => waypoint.id === id);
}

/** In the first chapter the reader has hardly begun, at the last waypoint they have finished. */
function writeLeft(key: string, { chapters, waypoints }: StoryPage, { id, chapter }: PageWaypoint) {
  if (chapter.id === chapters[0]?.id) return;
  try {
    if (id === waypoints.at(-1)?.id) localStorage.removeItem(key);
    else localStorage.setItem(key, id);
  } catch {
    // The browser allows no storage: nothing is offered.
  }
}

function readLeft(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
