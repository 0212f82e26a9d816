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

/** Starts the parts that are loaded once a reader does something, until the signal. `asked` is what the reader has just done. */
export function startLaterParts(
  { page, store, position }: LaterStory,
  asked: UIEvent | null,
  signal: AbortSignal,
): void {
  startMoves(page, store, position, asked, signal);
}
