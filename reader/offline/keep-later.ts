import { ATTR } from "../../lib/story/attributes.ts";
import { afterLoad } from "../page/after-load.ts";
import { savesData } from "../page/reading.ts";
import type { Store } from "../store/store.ts";
import type { StoryState } from "../store/story-state.ts";
import { keepOffline } from "./keep-offline.ts";

const root = document.documentElement;

/**
 * Has a story kept for reading offline, by the path of its own page, once its page shows all that
 * it can: keeping competes with nothing. Not where the reader saves data, nor where the site has it
 * switched off.
 */
export function keepLater(
  story: string,
  basePath: string,
  store: Store<StoryState>,
  signal: AbortSignal,
): void {
  const build = root.getAttribute(ATTR.build);
  if (build === null || savesData() || !("serviceWorker" in navigator)) return;
  const complete = new AbortController();
  signal.addEventListener("abort", () => complete.abort());
  // The browser may refuse: then the story is read online only.
  const keep = () => void keepOffline({ build, basePath, story }).catch(() => undefined);
  store.follow(
    ["mapStatus"],
    ({ mapStatus }) => {
      const isBeside = root.hasAttribute(ATTR.mapBeside);
      if (isBeside && mapStatus !== "idle" && mapStatus !== "failed") return;
      complete.abort();
      afterLoad(keep, signal);
    },
    complete.signal,
  );
}
