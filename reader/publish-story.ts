import type { StoryMap } from "./map/story-map.ts";
import type { ReaderPosition } from "./place/reader-position.ts";
import type { StoryLinks } from "./place/story-links.ts";
import type { Store } from "./store/store.ts";
import type { StoryState } from "./store/story-state.ts";

type PublishedMap = Pick<StoryMap, "map" | "document" | "expected" | "busy">;

/** Sets `window.__story` until the signal. */
export function publishStory(
  store: Store<StoryState>,
  map: PublishedMap,
  position: ReaderPosition,
  links: StoryLinks,
  signal: AbortSignal,
): void {
  // Just after a scroll the answer is that of the page now, not of the last frame.
  const measured = () => {
    position.measure();
    return store.state;
  };
  window.__story = {
    version: 1,
    get map() {
      return map.map;
    },
    get layers() {
      return map.document?.layers.map(({ id }) => id) ?? [];
    },
    step: () => measured().step,
    active: () => measured().waypoint?.chapter.id ?? null,
    expected: (id) => map.expected(id),
    busy() {
      position.measure();
      return map.busy || links.isBusy;
    },
  };
  signal.addEventListener("abort", () => {
    delete window.__story;
  });
}
