import { triggerShare } from "../../lib/map/viewport.ts";
import { ATTR } from "../../lib/story/attributes.ts";

/** The text at the trigger line, and its place in the window. */
export interface ReaderAnchor {
  /** The innermost first: if an element is gone, the next one counts. */
  elements: Element[];
  /** Id of the section around it. */
  waypoint: string | null;
  /** Distances of the elements from the top of the window, in CSS px. */
  tops: number[];
}

const SECTION = `[${ATTR.storyWaypoint}]`;

/** Finds the text at the trigger line; null above the story's sections. */
export function findAnchor(page: Document): ReaderAnchor | null {
  const view = page.defaultView;
  if (view === null) return null;
  const { innerWidth: width, innerHeight: height } = view;
  const line = triggerShare({ width, height }) * height;
  const section = lastAbove([...page.querySelectorAll(SECTION)], line);
  if (section === null) return null;
  const elements = [section];
  for (let inner = lastAbove([...section.children], line); inner !== null; ) {
    elements.unshift(inner);
    inner = lastAbove([...inner.children], line);
  }
  return {
    elements,
    waypoint: section.getAttribute(ATTR.storyWaypoint),
    tops: elements.map((element) => element.getBoundingClientRect().top),
  };
}

/** Scrolls so that this text is where it was in the window. */
export function keepAnchor(page: Document, { elements, waypoint, tops }: ReaderAnchor): void {
  const kept = elements.findIndex((element) => element.isConnected);
  const section = kept === -1 ? page.querySelector(`[${ATTR.storyWaypoint}="${waypoint}"]`) : null;
  const element = elements[kept] ?? section;
  const before = tops[kept] ?? tops.at(-1);
  if (element === null || before === undefined) return;
  const moved = element.getBoundingClientRect().top - before;
  if (moved !== 0) page.defaultView?.scrollBy({ top: moved, behavior: "instant" });
}

/** The last of these that begins above a line and has a height; null where none does. */
function lastAbove(elements: readonly Element[], line: number): Element | null {
  const above = elements.filter((element) => {
    const { top, height } = element.getBoundingClientRect();
    return height > 0 && top <= line;
  });
  return above.at(-1) ?? null;
}
