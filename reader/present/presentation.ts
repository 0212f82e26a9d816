import { ATTR } from "../../lib/story/attributes.ts";
import type { Moves } from "../moves/start-moves.ts";
import { pageWords } from "../page/page-words.ts";
import type { StoryPage } from "../page/story-page.ts";
import { focusStart } from "../place/focus-start.ts";
import { type PagePlace, scrollToPlace } from "../place/linked-place.ts";
import type { Store } from "../store/store.ts";
import type { StoryState } from "../store/story-state.ts";
import { fitText } from "./fit-text.ts";
import { nextPlace } from "./next-place.ts";
import { readKey } from "./present-keys.ts";
import "./present.module.css";
import { scrollWithin } from "./scroll-within.ts";

/** What a presentation uses of the running story. */
export interface PresentedStory {
  page: StoryPage;
  store: Store<StoryState>;
  /** A presentation sets its own. */
  moves: Moves;
  /** Measures where the reader is. */
  measure(): void;
  /** Scrolls to a place and holds it while the layout changes. */
  arrive(scroll: () => void): void;
  /** Writes the address with the fragment of the reader's waypoint and step. */
  writePlace(): void;
}

/**
 * Shows one waypoint on each screen, in large type, until the reader presses Escape or the button
 * that leaves, or until the signal. Place, step and map follow the scroll position, as always.
 */
export function startPresentation(story: PresentedStory, signal: AbortSignal): void {
  const { page, store, moves } = story;
  const root = document.documentElement;
  const stop = new AbortController();
  const { go } = moves;
  const stay = (change: () => void) => {
    const { waypoint, step } = store.state;
    change();
    story.arrive(() =>
      waypoint === null ? window.scrollTo(0, 0) : scrollToPlace(page, { waypoint, step }),
    );
  };
  const end = () => {
    stop.abort();
    moves.go = go;
    root.removeAttribute(ATTR.present);
  };
  const leave = () => {
    const query = new URLSearchParams(location.search);
    query.delete("present");
    const search = `?${query}`;
    stay(end);
    replaceAddress(location.pathname + (search === "?" ? "" : search) + location.hash);
  };
  stay(() => {
    root.setAttribute(ATTR.present, "");
    fitText(page, stop.signal);
  });
  moves.go = (by) => move(story, by);
  addLeaveButton(page, leave, stop.signal);
  listen(moves, leave, stop.signal);
  store.follow(["waypoint"], ({ waypoint }) => mark(page, waypoint?.element ?? null), stop.signal);
  store.follow(["pace"], ({ pace }) => pace === "settled" && story.writePlace(), stop.signal);
  signal.addEventListener("abort", end, { once: true });
}

function move(story: PresentedStory, by: number): void {
  const { page, store, measure } = story;
  const { waypoint, step } = store.state;
  if (waypoint?.steps === null && scrollWithin(waypoint.element, by)) return;
  const to = nextPlace(page.waypoints, waypoint && { waypoint, step }, by);
  if (to === undefined) return;
  if (to === null) window.scrollTo({ top: 0, behavior: "instant" });
  else scrollToPlace(page, to);
  measure();
  if (to?.waypoint !== waypoint) focusStart(elementOf(page, to));
}

function elementOf({ story }: StoryPage, place: PagePlace | null): HTMLElement {
  if (place === null) return story;
  const { id, chapter, element } = place.waypoint;
  return id === chapter.id ? chapter.element : element;
}

function listen(moves: Moves, leave: () => void, signal: AbortSignal): void {
  const press = (event: KeyboardEvent) => {
    const key = readKey(event, getComputedStyle(document.body).direction === "rtl");
    if (key === null) return;
    event.preventDefault();
    if (key === "leave") leave();
    else moves.go(key);
  };
  document.addEventListener("keydown", press, { signal });
}

/**
 * Marks the part of the text that is on the screen: a waypoint's section, or the story's title
 * where it is null.
 */
function mark({ story, waypoints }: StoryPage, shown: HTMLElement | null): void {
  const title = story.querySelector("header");
  for (const { element } of waypoints) element.toggleAttribute(ATTR.presented, element === shown);
  title?.toggleAttribute(ATTR.presented, shown === null);
  // The last waypoint, too, may have steps or text to come.
  for (const button of document.querySelectorAll<HTMLButtonElement>(`[${ATTR.move}]`))
    button.disabled = false;
}

/** Adds the button that leaves beside those that lead on and back. */
function addLeaveButton(page: StoryPage, leave: () => void, signal: AbortSignal): void {
  const [last] = [...document.querySelectorAll<HTMLButtonElement>(`[${ATTR.move}]`)].slice(-1);
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "×";
  button.setAttribute(ATTR.presentLeave, "");
  button.setAttribute("aria-label", pageWords()("present.leave"));
  button.addEventListener("click", leave, { signal });
  last?.after(button);
  signal.addEventListener("abort", () => {
    button.remove();
    for (const part of page.story.querySelectorAll(`[${ATTR.presented}]`))
      part.removeAttribute(ATTR.presented);
  });
}

function replaceAddress(address: string): void {
  History.prototype.replaceState.call(history, history.state, "", address);
}
