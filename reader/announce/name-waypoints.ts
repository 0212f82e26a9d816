import { ATTR } from "../../lib/story/attributes.ts";
import { pageWords } from "../page/page-words.ts";
import type { StoryPage } from "../page/story-page.ts";

/**
 * Names the section of each waypoint for screen readers, which list named sections, where a chapter
 * has several. A chapter with one has its own name.
 */
export function nameWaypoints({ chapters, waypoints }: StoryPage): void {
  const say = pageWords();
  for (const chapter of chapters) {
    const own = waypoints.filter((waypoint) => waypoint.chapter === chapter);
    if (own.length === 1) continue;
    for (const [index, { element }] of own.entries()) {
      const title = chapter.element.getAttribute(ATTR.title) ?? "";
      const name = say("announce.part", { title, number: index + 1, count: own.length });
      element.setAttribute("aria-label", name);
    }
  }
}
