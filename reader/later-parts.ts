import { announceMaps } from "./announce/announce-maps.ts";
import { nameWaypoints } from "./announce/name-waypoints.ts";
import { startMoves } from "./moves/start-moves.ts";
import type { StoryPage } from "./page/story-page.ts";
import type { ReaderPosition } from "./place/reader-position.ts";
import type { Store } from "./store/store.ts";
import type { StoryState } from "./store/story-state.ts";

/** The running story, as its later parts use it. */
export interface LaterStory {
  page: StoryPage;
  store: Store<StoryState>;
  position: ReaderPosition;
}

/**
 * Starts the parts that are loaded once a reader does something, until the signal. `before` is the state before that, null while the page
 * was opening; `asked` is the key or the press.
 */
export function startLaterParts(
  { page, store, position }: LaterStory,
  before: StoryState | null,
  asked: UIEvent | null,
  signal: AbortSignal,
): void {
  nameWaypoints(page);
  announceMaps(page, store, before, signal);
  startMoves(page, store, position, asked, signal);
}
