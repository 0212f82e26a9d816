import { triggerShare } from "../../lib/map/viewport.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import { activeWaypoint } from "../../reader/place/active-waypoint.ts";

/** Where the reader is on the page, read from its markup (lib/story/attributes.ts). */
export interface PagePlace {
  story: string;
  chapter: { id: string; title: string; path: string };
  /** Id of the active waypoint; above the first chapter, of the first waypoint. */
  waypoint: string;
  /** From 1, and how many the chapter has. */
  number: number;
  count: number;
  /** False above the first chapter. */
  isReached: boolean;
  /** Index of the active step, or null. */
  step: number | null;
  /** Address of the map document. */
  document: string;
  base: string;
}

/** Reads the place; null on a page without a story. */
export function readPlace(): PagePlace | null {
  const story = document.querySelector<HTMLElement>(`[${ATTR.story}]`);
  if (story === null) return null;
  const waypoints = [...story.querySelectorAll<HTMLElement>(`[${ATTR.storyWaypoint}]`)];
  const trigger = triggerTop();
  const tops = waypoints.map((element) => element.getBoundingClientRect().top);
  const active = activeWaypoint(tops, trigger);
  const waypoint = waypoints[Math.max(0, active)];
  const chapter = waypoint?.closest<HTMLElement>(`[${ATTR.storyChapter}]`);
  if (waypoint === undefined || !chapter) return null;
  const own = waypoints.filter((element) => chapter.contains(element));
  const basePath = story.getAttribute(ATTR.basePath) ?? "";
  const step = story.getAttribute(ATTR.storyStep);
  return {
    story: story.getAttribute(ATTR.story) ?? "",
    chapter: {
      id: chapter.getAttribute(ATTR.storyChapter) ?? "",
      title: chapter.getAttribute(ATTR.title) ?? "",
      path: chapter.getAttribute(ATTR.path) ?? "",
    },
    waypoint: waypoint.getAttribute(ATTR.storyWaypoint) ?? "",
    number: own.indexOf(waypoint) + 1,
    count: own.length,
    isReached: active >= 0,
    step: step === null ? null : Number(step),
    document: basePath + (story.getAttribute(ATTR.mapDocument) ?? ""),
    base: location.origin + basePath,
  };
}

/** Distance of the trigger line from the top of the window, in CSS px. */
export function triggerTop(): number {
  const size = { width: window.innerWidth, height: window.innerHeight };
  return triggerShare(size) * size.height;
}
