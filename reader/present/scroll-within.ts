import { measureText } from "./text-of.ts";

/** Share of the window's part for the text by which a long text is scrolled. */
const SHARE = 0.85;

/** Space in px between the end of the text and the window's edge. */
const MARGIN = 24;

/** Scrolls a text that reaches beyond the window, down or up; false where it does not. */
export function scrollWithin(section: HTMLElement, by: number): boolean {
  const { top, bottom, start, end } = measureText(section);
  const left = by > 0 ? end + MARGIN - bottom : top - start;
  if (left <= MARGIN) return false;
  const most = SHARE * (bottom - top);
  window.scrollBy({ top: by * Math.min(left, most), behavior: "instant" });
  return true;
}
