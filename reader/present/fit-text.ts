import type { StoryPage } from "../page/story-page.ts";
import { measureText } from "./text-of.ts";

/**
 * Sizes of the text of a presentation in `rem`, the largest first. A text that is longer at the
 * least size is scrolled.
 */
const SIZES = [1.75, 1.55, 1.375, 1.25, 1.125] as const;

/** Space in px under a text that fits. */
const MARGIN = 16;

/** Gives each waypoint the largest text with which it fits into the window, until the signal. */
export function fitText({ waypoints }: StoryPage, signal: AbortSignal): void {
  const fitAll = () => {
    for (const { element } of waypoints)
      SIZES.find((size) => {
        element.style.setProperty(SIZE, `${size}rem`);
        const { top, bottom, start, end } = measureText(element);
        return end - start <= bottom - top - MARGIN;
      });
  };
  fitAll();
  document.fonts.ready.then(() => signal.aborted || fitAll());
  window.addEventListener("resize", fitAll, { signal });
  signal.addEventListener("abort", () => {
    for (const { element } of waypoints) element.style.removeProperty(SIZE);
  });
}

/** The property that the style sheet reads. */
const SIZE = "--text-size";
