import { announceMaps } from "./announce/announce-maps.ts";
import { nameWaypoints } from "./announce/name-waypoints.ts";
import { addChapterBar } from "./contents/chapter-bar.ts";
import { linkMaps } from "./contents/map-links.ts";
import { hideTitlesOnEscape } from "./contents/rail-titles.ts";
import { startMoves } from "./moves/start-moves.ts";
import type { StoryPage } from "./page/story-page.ts";
import { keepTitle } from "./place/document-title.ts";
import type { ReaderPosition } from "./place/reader-position.ts";
import type { PresentedStory } from "./present/presentation.ts";
import type { Store } from "./store/store.ts";
import type { StoryState } from "./store/story-state.ts";

/** The running story, as its later parts use it. */
export interface LaterStory {
  page: StoryPage;
  store: Store<StoryState>;
  position: ReaderPosition;
  /** Has the page's address name the reader's waypoint and step. */
  writePlace(): void;
}

/** The query of an address that presents the story. */
const PRESENT = "present";

/**
 * Starts the parts that are loaded once a reader does something, until the signal. `before` is the
 * state before that, null while the page was opening; `asked` is the key or the press.
 */
export function startLaterParts(
  { page, store, position, writePlace }: LaterStory,
  before: StoryState | null,
  asked: UIEvent | null,
  signal: AbortSignal,
): void {
  nameWaypoints(page);
  announceMaps(page, store, before, signal);
  linkMaps(page, store, position, signal);
  addChapterBar(page, store, signal);
  hideTitlesOnEscape(signal);
  keepTitle(page, store, signal);
  const moves = startMoves(page, store, position, asked, signal);
  if (!new URLSearchParams(location.search).has(PRESENT)) return;
  const story: PresentedStory = {
    page,
    store,
    moves,
    measure: () => position.measure(),
    arrive: (scroll) => position.arrive(scroll),
    writePlace,
  };
  void import("./present/presentation.ts").then(({ startPresentation }) =>
    startPresentation(story, signal),
  );
}
