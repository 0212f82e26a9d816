import type { StoryPage } from "../page/story-page.ts";

/** How far the reader scrolls on, in px, before an open legend is taken for forgotten. */
const READ_ON = 60;

/**
 * Closes the legend of a phone, which opens over the text, when the reader scrolls on, presses
 * anything outside it, leaves it by keyboard, or presses Escape, until the signal.
 */
export function closeLegend({ strip }: StoryPage, signal: AbortSignal): void {
  const place = strip.parentElement;
  const legend = place?.querySelector("details");
  if (place == null || legend == null) return;
  /** Null until an opened legend is on the screen: a scroll before that was not the reader's answer. */
  let openedAt: number | null = null;
  legend.addEventListener("toggle", () => (openedAt = legend.open ? window.scrollY : null), {
    signal,
  });
  const close = () => (legend.open = false);
  const scrolled = () => {
    if (openedAt !== null && Math.abs(window.scrollY - openedAt) > READ_ON) close();
  };
  window.addEventListener("scroll", scrolled, { passive: true, signal });
  const page = place.ownerDocument;
  page.addEventListener(
    "pointerdown",
    ({ target }) => target instanceof Node && !place.contains(target) && close(),
    { signal },
  );
  // Nor does it stay over text that the keyboard has reached.
  place.addEventListener(
    "focusout",
    ({ relatedTarget: next }) => next instanceof Node && !place.contains(next) && close(),
    { signal },
  );
  page.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || event.defaultPrevented || !legend.open) return;
      event.preventDefault();
      const hasFocus = place.contains(page.activeElement);
      close();
      if (hasFocus) legend.querySelector("summary")?.focus({ preventScroll: true });
    },
    { signal },
  );
}
