import { ATTR } from "../../lib/story/attributes.ts";
import type { PageWaypoint, StoryPage } from "../page/story-page.ts";
import type { Store } from "../store/store.ts";
import type { StoryState } from "../store/story-state.ts";

/**
 * Marks the reader's place on the page until the signal: the rail's current link, the chapter
 * count, the waypoint's legend and time axis, and the step.
 */
export function markPlace(page: StoryPage, store: Store<StoryState>, signal: AbortSignal): void {
  store.follow(["step"], ({ step }) => markStep(page, step), signal);
  store.follow(["waypoint"], ({ waypoint, shown }) => markWaypoint(page, waypoint, shown), signal);
}

function markStep({ story }: StoryPage, step: number | null): void {
  if (step === null) story.removeAttribute(ATTR.storyStep);
  else story.setAttribute(ATTR.storyStep, String(step));
}

function markWaypoint(page: StoryPage, waypoint: PageWaypoint | null, shown: string): void {
  const document = page.story.ownerDocument;
  for (const link of document.querySelectorAll<HTMLAnchorElement>(`[${ATTR.storyRail}] a`)) {
    if (link.pathname === waypoint?.chapter.path) link.setAttribute("aria-current", "step");
    else link.removeAttribute("aria-current");
  }
  const chapter = waypoint === null ? 1 : page.chapters.indexOf(waypoint.chapter) + 1;
  for (const count of document.querySelectorAll(`[${ATTR.storyCount}]`))
    count.textContent = String(chapter);
  for (const legend of document.querySelectorAll<HTMLElement>(`[${ATTR.storyLegend}]`)) {
    legend.hidden = legend.getAttribute(ATTR.storyLegend) !== shown;
  }
  for (const links of page.strip.querySelectorAll<HTMLElement>(`[${ATTR.storyDownload}]`)) {
    links.hidden = links.getAttribute(ATTR.storyDownload) !== shown;
  }
  for (const axis of document.querySelectorAll<HTMLElement>(`[${ATTR.storyAxis}]`)) {
    axis.toggleAttribute(ATTR.shown, axis.getAttribute(ATTR.storyAxis) === waypoint?.id);
  }
}
