import { ATTR } from "../../lib/story/attributes.ts";
import { ignoresLetters } from "../page/reading.ts";
import { sayUnavailable } from "../page/say-unavailable.ts";
import type { StoryPage } from "../page/story-page.ts";
import { focusStart } from "../place/focus-start.ts";
import { scrollToPlace } from "../place/linked-place.ts";
import type { ReaderPosition } from "../place/reader-position.ts";
import type { Store } from "../store/store.ts";
import type { StoryState } from "../store/story-state.ts";

/** Elements that use letters and arrow keys themselves, or hold the reader until they close. */
const OWN_KEYS = "input, textarea, select, dialog, [contenteditable]";

/** The moves that keys ask for, by the key's name; 0 opens the list of keys. */
const WITH_ALT: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
const LETTERS: Readonly<Record<string, number>> = { j: 1, k: -1, "?": 0 };

/** What buttons and keys do; a presentation has them do something else. */
export interface Moves {
  /** Leads to the next place, 1, or to the one before, -1. */
  go(by: number): void;
}

/**
 * Leads to the waypoint before or after, by button and by key, until the signal, as a link to it
 * does: the page scrolls there at once, and the keyboard's place moves along. Before the first one
 * is the story's start. Answers `asked`, too, the event that came before this.
 */
export function startMoves(
  page: StoryPage,
  store: Store<StoryState>,
  position: ReaderPosition,
  asked: UIEvent | null,
  signal: AbortSignal,
): Moves {
  const { story, waypoints } = page;
  const document = story.ownerDocument;
  const indexAfter = (by: number) =>
    waypoints.findIndex(({ id }) => id === store.state.waypoint?.id) + by;
  const go = (by: number) => {
    const index = indexAfter(by);
    const waypoint = waypoints[index];
    if (waypoint !== undefined) {
      position.arrive(() => scrollToPlace(page, { waypoint, step: null }));
      focusStart(waypoint.id === waypoint.chapter.id ? waypoint.chapter.element : waypoint.element);
    } else if (index === -1) {
      position.arrive(() => window.scrollTo({ top: 0, behavior: "instant" }));
      focusStart(story);
    }
  };
  const moves: Moves = { go };
  const answer = (event: Event) => {
    const by = event instanceof KeyboardEvent ? readKey(event) : readPress(event);
    if (by === null) return;
    event.preventDefault();
    if (by !== 0) moves.go(by);
    else
      void import("../help/open-help.ts").then(({ openHelp }) => openHelp(story), sayUnavailable);
  };
  document.addEventListener("click", answer, { signal });
  document.addEventListener("keydown", answer, { signal });
  const showEnds = () => {
    for (const button of document.querySelectorAll<HTMLButtonElement>(`[${ATTR.move}]`)) {
      const index = indexAfter(Number(button.getAttribute(ATTR.move)));
      button.disabled = index < -1 || index >= waypoints.length;
    }
  };
  store.follow(["waypoint"], showEnds, signal);
  if (asked !== null) answer(asked);
  return moves;
}

/** The move that a press asks for; null where it is none. */
function readPress({ target }: Event): number | null {
  const button = target instanceof Element ? target.closest(`[${ATTR.move}]`) : null;
  return button && Number(button.getAttribute(ATTR.move));
}

/**
 * The move that a key asks for; null where it is for the page or for the element that has the
 * focus.
 */
function readKey(event: KeyboardEvent): number | null {
  const { key, altKey, shiftKey, ctrlKey, metaKey, target } = event;
  if (event.defaultPrevented || ctrlKey || metaKey || (shiftKey && key !== "?")) return null;
  if (target instanceof Element && target.closest(OWN_KEYS)) return null;
  return (altKey ? WITH_ALT[key] : ignoresLetters() ? null : LETTERS[key]) ?? null;
}
