import { isQuiet } from "../page/reading.ts";
import type { StoryPage } from "../page/story-page.ts";
import type { Store } from "../store/store.ts";
import type { StoryState } from "../store/story-state.ts";
import { announceMap } from "./announce-map.ts";

/**
 * Has screen readers announce the map where the reader has settled, if it is another than where
 * they settled before, until the signal. `before` is the state in which they were last; with null
 * the first place where they settle is the first.
 */
export function announceMaps(
  page: StoryPage,
  store: Store<StoryState>,
  before: StoryState | null,
  signal: AbortSignal,
): void {
  let last = before;
  const follow = (now: StoryState) => {
    if (now.pace !== "settled") return;
    if (last !== null && (last.shown !== now.shown || last.step !== now.step) && !isQuiet())
      announceMap(page, now, last);
    last = now;
  };
  store.follow(["pace"], follow, signal);
}
