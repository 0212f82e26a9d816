import { ATTR } from "../../lib/story/attributes.ts";
import type { StoryPage } from "../page/story-page.ts";
import type { Store } from "../store/store.ts";
import type { StoryState } from "../store/story-state.ts";

/**
 * Keeps the document's title that of the chapter where the reader has settled, as the page at its
 * address has it, until the signal. At the very top it is the story's.
 */
export function keepTitle(page: StoryPage, store: Store<StoryState>, signal: AbortSignal): void {
  const starts = page.chapters.map(({ element }) => `${element.getAttribute(ATTR.title) ?? ""} · `);
  const opened = starts.find((start) => document.title.startsWith(start)) ?? "";
  const ofStory = document.title.slice(opened.length);
  const write = ({ pace, waypoint }: StoryState) => {
    if (pace !== "settled") return;
    const chapter = window.scrollY > 0 ? waypoint?.chapter : undefined;
    document.title = (chapter ? starts[page.chapters.indexOf(chapter)] : "") + ofStory;
  };
  store.follow(["pace"], write, signal);
}
