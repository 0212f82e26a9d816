import { ATTR } from "../../lib/story/attributes.ts";
import { pageWords } from "../page/page-words.ts";
import type { PageWaypoint, StoryPage } from "../page/story-page.ts";
import type { Store } from "../store/store.ts";
import type { StoryState } from "../store/story-state.ts";
import styles from "./offer.module.css";

/**
 * Shows a bar over the page with a link to the waypoint that the reader left. It goes once it is
 * used or closed, and once the reader has read on by themselves.
 */
export function showOffer(
  page: StoryPage,
  left: PageWaypoint,
  store: Store<StoryState>,
  signal: AbortSignal,
): void {
  const say = pageWords();
  const bar = document.createElement("section");
  bar.className = styles.bar ?? "";
  bar.setAttribute(ATTR.leftPlace, left.id);
  bar.ariaLabel = say("resume.title");
  const link = document.createElement("a");
  const { chapter } = left;
  link.href = left.id === chapter.id ? chapter.path : `${chapter.path}#${left.id}`;
  link.textContent = say("resume.go", { title: chapter.element.getAttribute(ATTR.title) ?? "" });
  const close = document.createElement("button");
  close.type = "button";
  close.ariaLabel = say("resume.close");
  close.textContent = "×";
  bar.append(link, close);
  const over = new AbortController();
  const end = () => {
    over.abort();
    bar.remove();
  };
  close.addEventListener("click", end);
  // After the page has followed the link.
  link.addEventListener("click", () => setTimeout(end));
  signal.addEventListener("abort", end, { signal: over.signal });
  store.follow(
    ["waypoint"],
    ({ waypoint }) => {
      if (waypoint !== null && waypoint.chapter.id !== page.chapters[0]?.id) end();
    },
    over.signal,
  );
  if (!over.signal.aborted) page.story.prepend(bar);
}
