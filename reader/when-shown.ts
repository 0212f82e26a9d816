import { ATTR } from "../lib/story/attributes.ts";
import { afterLoad } from "./page/after-load.ts";
import type { Store } from "./store/store.ts";
import type { StoryState } from "./store/story-state.ts";

/**
 * Runs `work` once the page has loaded and shows all that it can, unless the signal is aborted by
 * then: it competes with nothing. `isWanted` says whether a live map will be tried.
 */
export function whenShown(
  store: Store<StoryState>,
  isWanted: boolean,
  work: () => void,
  signal: AbortSignal,
): void {
  const shown = new AbortController();
  signal.addEventListener("abort", () => shown.abort());
  store.follow(
    ["mapStatus"],
    ({ mapStatus }) => {
      const hasMap = isWanted && document.documentElement.hasAttribute(ATTR.mapBeside);
      if (hasMap && mapStatus !== "idle" && mapStatus !== "failed") return;
      shown.abort();
      afterLoad(work, signal);
    },
    shown.signal,
  );
}
