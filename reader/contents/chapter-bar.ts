import { ATTR } from "../../lib/story/attributes.ts";
import { pageWords } from "../page/page-words.ts";
import type { StoryPage } from "../page/story-page.ts";
import type { Store } from "../store/store.ts";
import type { StoryState } from "../store/story-state.ts";
import styles from "./chapter-bar.module.css";
import { openContents } from "./open-contents.ts";

/**
 * Adds the bar of windows that have no room for the rail, until the signal: the reader's chapter,
 * its number, and the way to the others. It is in the rail's landmark, and hidden above the first
 * chapter, where the story's title is.
 */
export function addChapterBar(
  page: StoryPage,
  store: Store<StoryState>,
  signal: AbortSignal,
): void {
  const rail = document.querySelector<HTMLElement>(`[${ATTR.storyRail}]`);
  if (rail === null) return;
  const say = pageWords();
  const bar = document.createElement("button");
  bar.type = "button";
  bar.className = styles.bar ?? "";
  bar.setAttribute(ATTR.bar, "");
  bar.setAttribute("aria-haspopup", "dialog");
  const title = document.createElement("span");
  const count = document.createElement("span");
  bar.append(title, " ", count);
  bar.addEventListener("click", () => openContents(bar, rail), { signal });
  rail.append(bar);
  const show = ({ waypoint }: StoryState) => {
    bar.hidden = waypoint === null;
    if (waypoint === null) return;
    const name = waypoint.chapter.element.getAttribute(ATTR.title) ?? "";
    const current = page.chapters.indexOf(waypoint.chapter) + 1;
    const total = page.chapters.length;
    title.textContent = name;
    count.textContent = say("story.count", { current, total });
  };
  store.follow(["waypoint"], show, signal);
  signal.addEventListener("abort", () => bar.remove());
}
