import { keepVisited } from "./offline/keep-visited.ts";
import type { StoryPage } from "./page/story-page.ts";
import { offerLeftPlace } from "./resume/left-place.ts";
import type { Store } from "./store/store.ts";
import type { StoryState } from "./store/story-state.ts";

/** The parts of a story that can wait until its page shows all that it can. */
interface ShownStory {
  page: StoryPage;
  store: Store<StoryState>;
  /** Path the site is served under, without a slash at the end. */
  basePath: string;
  /** The address that the page was opened with. */
  opened: string;
}

/** Starts the parts that can wait, until the signal. */
export function startAfterShown(
  { page, store, basePath, opened }: ShownStory,
  signal: AbortSignal,
): void {
  offerLeftPlace(page, store, opened, signal);
  keepVisited(page.path, basePath);
}
