import { ATTR } from "../../lib/story/attributes.ts";

/** The window's part for the text, and the text of a waypoint, from the top of the window in px. */
export interface TextPlace {
  /** Where the text may begin: under a map that is above it. */
  top: number;
  /** Where it has to end: above buttons that are under it. */
  bottom: number;
  start: number;
  end: number;
}

/** Measures where the text of a waypoint is in the window. */
export function measureText(section: HTMLElement): TextPlace {
  const { scrollMarginBlockStart, scrollMarginBlockEnd } = getComputedStyle(section);
  const top = Number.parseFloat(scrollMarginBlockStart);
  const bottom = window.innerHeight - Number.parseFloat(scrollMarginBlockEnd);
  const start = section.getBoundingClientRect().top;
  const parts = [...section.querySelectorAll("h2, h3, p, li, figure")].filter(
    (part) => part.closest(`[${ATTR.storyAxis}], [${ATTR.share}]`) === null,
  );
  const end = Math.max(start, ...parts.map((part) => part.getBoundingClientRect().bottom));
  return { top, bottom, start, end };
}
