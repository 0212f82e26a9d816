import { ATTR } from "../../lib/story/attributes.ts";
/** Events by which readers move through a page themselves. */
export const OWN_MOVES = ["wheel", "touchmove", "keydown", "pointerdown"] as const;

/** A place that the page is scrolled to whenever its layout changes. */
export interface HeldPlace {
  /** Until the reader or anything else scrolls. */
  readonly isHeld: boolean;
  letGo(): void;
}

/**
 * Scrolls to a place, and again whenever the page changes its layout, until the reader or anything
 * else scrolls. Late fonts move the text below them. Safari does not make up for that, and Firefox
 * does so only after it has painted the place once.
 */
export function holdPlace(scroll: () => void): HeldPlace {
  let top = 0;
  let height = 0;
  const put = () => {
    scroll();
    top = window.scrollY;
    height = document.body.offsetHeight;
  };
  const resized = new ResizeObserver(put);
  const over = new AbortController();
  const end = () => {
    over.abort();
    resized.disconnect();
  };
  const options = { signal: over.signal, passive: true, capture: true };
  for (const name of OWN_MOVES) window.addEventListener(name, end, options);
  // The browser reports our own scroll, too, but with the position that we know. Where the layout has
  // changed, the browser itself may have scrolled to the address's fragment.
  const scrolled = () =>
    Math.abs(window.scrollY - top) > 1 && document.body.offsetHeight === height && end();
  window.addEventListener("scroll", scrolled, options);
  put();
  resized.observe(document.body);
  return {
    get isHeld() {
      return !over.signal.aborted;
    },
    letGo: end,
  };
}

/**
 * Goes on holding the chapter that the page's opening script holds, if any.
 */
export function holdOpening(story: HTMLElement): HeldPlace | null {
  const held = story.querySelector<HTMLElement>(`[${ATTR.storyHeld}]`);
  if (held === null) return null;
  held.removeAttribute(ATTR.storyHeld);
  return holdPlace(() => held.scrollIntoView({ behavior: "instant", block: "start" }));
}
