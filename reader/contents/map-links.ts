import { ATTR } from "../../lib/story/attributes.ts";
import { pageWords } from "../page/page-words.ts";
import type { StoryPage } from "../page/story-page.ts";
import { focusStart } from "../place/focus-start.ts";
import { scrollToPlace } from "../place/linked-place.ts";
import type { ReaderPosition } from "../place/reader-position.ts";
import type { Store } from "../store/store.ts";
import type { StoryState } from "../store/story-state.ts";
import styles from "./map-links.module.css";

/**
 * Adds a way for the keyboard from each chapter's title to its map and legend, and one from there
 * back to the chapter, until the signal: the map comes before the whole text. Both are seen while
 * they have the focus.
 */
export function linkMaps(
  page: StoryPage,
  store: Store<StoryState>,
  position: ReaderPosition,
  signal: AbortSignal,
): void {
  const say = pageWords();
  const block = page.story.ownerDocument.querySelector<HTMLElement>(`[${ATTR.mapBlock}]`);
  if (block === null) return;
  const added: HTMLElement[] = [];
  for (const { id, path, element } of page.chapters) {
    const link = buildLink(path, say("contents.map"), () => {
      const waypoint = page.waypoints.find(({ chapter }) => chapter.id === id);
      // A reader who has read on stays at the map that is shown.
      if (waypoint !== undefined && store.state.waypoint?.chapter.id !== id)
        position.arrive(() => scrollToPlace(page, { waypoint, step: null }));
      focusStart(block);
    });
    element.querySelector("h2")?.after(link);
    added.push(link);
  }
  const back = buildLink(page.path, say("contents.back"), () =>
    focusStart(store.state.waypoint?.element ?? page.story),
  );
  (block.querySelector("aside") ?? block).append(back);
  added.push(back);
  signal.addEventListener("abort", () => {
    for (const link of added) link.remove();
  });
}

function buildLink(href: string, text: string, follow: () => void): HTMLElement {
  const link = document.createElement("a");
  link.className = styles.link ?? "";
  link.href = href;
  link.textContent = text;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    follow();
  });
  return link;
}
