import type { Page } from "@playwright/test";
import { ATTR } from "../../lib/story/attributes.ts";
import { mapDocument, waypoints } from "./fixture-story.ts";

const stepped = waypoints.find((id) => (mapDocument.waypoints[id]?.time?.steps.length ?? 0) > 0);
const time = mapDocument.waypoints[stepped ?? ""]?.time;
if (stepped === undefined || time === null || time === undefined)
  throw new Error("a waypoint with steps expected in the fixture story");

/** The id of the story's waypoint with steps. */
export const waypoint = stepped;

/** Its steps in order: each month, and last the whole window of time. */
export const { steps } = time;

/** How many months the window touches. */
export const MONTHS = steps.length - 1;

/** First and last day of the window, `YYYY-MM-DD`. */
export const { from, to } = time;

/**
 * Scrolls, as a reader does by hand, until the trigger line is in the middle of a step's part of
 * the waypoint.
 */
export async function scrollToStep(page: Page, step: number): Promise<void> {
  await page.evaluate(
    ({ waypoint, step, ATTR }) => {
      const story = document.querySelector<HTMLElement>(`[${ATTR.story}]`);
      const room = document.querySelector<HTMLElement>(
        `[${ATTR.storyWaypoint}="${waypoint}"] [${ATTR.storySteps}]`,
      );
      if (story === null || room === null) throw new Error("a room for the steps expected");
      const { top, height } = room.getBoundingClientRect();
      const part = height / Number(room.getAttribute(ATTR.storySteps));
      const line = Number(story.getAttribute(ATTR.storyTrigger)) * window.innerHeight;
      const by = top + (step + 0.5) * part - line;
      window.dispatchEvent(new WheelEvent("wheel"));
      window.scrollTo({ top: window.scrollY + by, behavior: "instant" });
    },
    { waypoint, step, ATTR },
  );
  await page.waitForFunction((step) => window.__story?.step() === step, step);
}
