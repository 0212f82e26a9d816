import { ATTR } from "../../lib/story/attributes.ts";

/** The window's part for the text, and the text of a waypoint, from the top of the window in px. */
export interface TextPlace {
  /** Where the text may begin: under a map that is above it. */
  top: number;
  start: number;
  end: number;
}

/** Measures where the text of a waypoint is in the window. */
export function measureText(section: HTMLElement): TextPlace {
  const top = Number.parseFloat(getComputedStyle(section).scrollMarginBlockStart);
  const start = section.getBoundingClientRect().top;
  const parts = [...section.querySelectorAll("h2, h3, p, li, figure")].filter(
    (part) => part.closest(`[${ATTR.storyAxis}], [${ATTR.share}]`) === null,
  );
  const end = Math.max(start, ...parts.map((part) => part.getBoundingClientRect().bottom));
  return { top, start, end };
}
