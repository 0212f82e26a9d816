import { stepName } from "../../lib/story/step-name.ts";
import type { PageWaypoint } from "../page/story-page.ts";

/** Where in a story the reader has arrived; no word of who they are. */
export interface ChapterEventDetail {
  story: string;
  chapter: string;
  waypoint: string;
  /** The step they came to it at, as a fragment names it: `2025-03`, `all`; null where the waypoint has none. */
  step: string | null;
}

declare global {
  interface DocumentEventMap {
    "atlas:chapter": CustomEvent<ChapterEventDetail>;
  }
}

/**
 * Tells a page of another waypoint than it told last. Call what it returns where the reader has settled, null above the
 * first waypoint: what is scrolled past is not told, and who comes back from the story's title is where they were.
 */
export function chapterTeller(
  document: EventTarget,
  story: string,
): (waypoint: PageWaypoint | null, step: number | null) => void {
  let told: string | null = null;
  return (waypoint, step) => {
    if (waypoint === null || waypoint.id === told) return;
    const { id, chapter, steps } = waypoint;
    told = id;
    const detail: ChapterEventDetail = {
      story,
      chapter: chapter.id,
      waypoint: id,
      step: steps === null || step === null ? null : stepName(steps, step),
    };
    document.dispatchEvent(new CustomEvent("atlas:chapter", { detail }));
  };
}
