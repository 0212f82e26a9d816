import { ATTR } from "../../lib/story/attributes.ts";
import type { PageSteps, StoryPage } from "../page/story-page.ts";
import { scrollToStep } from "./step.ts";

/** Scrolls the page until a step of a waypoint is active. */
export function scrollPageToStep(
  { story }: StoryPage,
  { room, count }: PageSteps,
  step: number,
): void {
  const trigger = Number(story.getAttribute(ATTR.storyTrigger)) * window.innerHeight;
  const by = scrollToStep(room.getBoundingClientRect(), trigger, count, step);
  window.scrollTo({ top: window.scrollY + by, behavior: "instant" });
}
