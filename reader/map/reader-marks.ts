import { ATTR } from "../../lib/story/attributes.ts";
import type { PageWaypoint, StoryPage } from "../page/story-page.ts";

/**
 * Marks the reader's place on the page: the rail's current link, the chapter count, the waypoint's legend and
 * its axis of time.
 */
export function markPlace(page: StoryPage, waypoint: PageWaypoint | null): void {
  const document = page.story.ownerDocument;
  for (const link of document.querySelectorAll<HTMLAnchorElement>(`[${ATTR.storyRail}] a`)) {
    if (link.pathname === waypoint?.chapter.path) link.setAttribute("aria-current", "step");
    else link.removeAttribute("aria-current");
  }
  const chapter = waypoint === null ? 1 : page.chapters.indexOf(waypoint.chapter) + 1;
  for (const count of document.querySelectorAll(`[${ATTR.storyCount}]`))
    count.textContent = String(chapter);
  const shown = waypoint?.id ?? page.waypoints[0]?.id;
  for (const legend of document.querySelectorAll<HTMLElement>(`[${ATTR.storyLegend}]`)) {
    legend.hidden = legend.getAttribute(ATTR.storyLegend) !== shown;
  }
  for (const axis of document.querySelectorAll<HTMLElement>(`[${ATTR.storyAxis}]`)) {
    axis.toggleAttribute(ATTR.shown, axis.getAttribute(ATTR.storyAxis) === waypoint?.id);
  }
}
