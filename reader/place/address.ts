import type { StoryPage } from "../page/story-page.ts";
import type { Store } from "../store/store.ts";
import type { StoryState } from "../store/story-state.ts";
import type { StoryLinks } from "./story-links.ts";

/**
 * Keeps the address that of the place where the reader has settled, until the signal. Also writes
 * it when the mark or the view that a followed link names is no longer shown.
 */
export function keepAddress(
  page: StoryPage,
  store: Store<StoryState>,
  links: StoryLinks,
  signal: AbortSignal,
): void {
  const write = () => writePlace(page, store.state, links);
  store.follow(["pace"], ({ pace }) => pace === "settled" && write(), signal);
  store.follow(["view", "selected"], () => links.isHeld && write(), signal);
}

/**
 * Writes the address of the reader's place, with the fragment of the followed link as long as that
 * holds.
 */
export function writePlace(
  page: StoryPage,
  state: StoryState,
  links: Pick<StoryLinks, "hashAt">,
): void {
  // At the very top the reader has not begun: the address stays the story's own.
  const path = (window.scrollY > 0 ? state.waypoint?.chapter.path : null) ?? page.path;
  writeAddress(path, links.hashAt(state));
}

/**
 * Writes an address without an entry in the history, so that Back leaves the story in one step and
 * a reload or a copied address opens at this place. `hash` is empty or begins with `#`.
 *
 * In dev this bypasses the `replaceState` of the framework's router, which would start a
 * navigation; the state object stays the router's. Safari throws after 100 calls in 30 s: then the
 * address waits for the next place.
 */
function writeAddress(path: string, hash: string): void {
  if (path === "" || (location.pathname === path && location.hash === hash)) return;
  try {
    History.prototype.replaceState.call(history, history.state, "", path + location.search + hash);
  } catch {
    // The address is a convenience; the reading goes on.
  }
}
