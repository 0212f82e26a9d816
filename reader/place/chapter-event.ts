import { stepName } from "../../lib/story/step-name.ts";
import type { Store } from "../store/store.ts";
import type { StoryState } from "../store/story-state.ts";

/** Where in a story the reader has arrived; nothing about the reader. */
export interface ChapterEventDetail {
  story: string;
  chapter: string;
  waypoint: string;
  /**
   * The step at which they came to it, as a fragment names it: `2025-03`, `all`; null where the
   * waypoint has none.
   */
  step: string | null;
}

declare global {
  interface DocumentEventMap {
    "atlas:chapter": CustomEvent<ChapterEventDetail>;
  }
}

/**
 * Dispatches `atlas:chapter` on the document when the reader settles at another waypoint than at
 * the event before, until the signal. Above the first waypoint there is no event.
 */
export function reportChapters(
  document: EventTarget,
  story: string,
  store: Store<StoryState>,
  signal: AbortSignal,
): void {
  let reported: string | null = null;
  const report = ({ pace, waypoint, step }: StoryState) => {
    if (pace !== "settled" || waypoint === null || waypoint.id === reported) return;
    const { id, chapter, steps } = waypoint;
    reported = id;
    const detail: ChapterEventDetail = {
      story,
      chapter: chapter.id,
      waypoint: id,
      step: steps === null || step === null ? null : stepName(steps, step),
    };
    document.dispatchEvent(new CustomEvent("atlas:chapter", { detail }));
  };
  store.follow(["pace"], report, signal);
}
