import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { ATTR } from "../../lib/story/attributes.ts";
import { STORY } from "./story-page.ts";

interface StoryIndex {
  chapters: { id: string; time?: { waypoint: string; from: string; to: string; step: "month" } }[];
}

const index = JSON.parse(readFileSync(`out/${STORY}/story.json`, "utf8")) as StoryIndex;
const time = index.chapters.find((chapter) => chapter.time !== undefined)?.time;
if (time === undefined) throw new Error("a chapter with steps expected in the story");

/** The first story's waypoint with steps, and its window of time, as `story.json` in the build tells them. */
export const { waypoint, from, to } = time;

/** Scrolls until the middle of a step's part of the waypoint's room lies on the trigger line. */
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
      window.scrollTo({ top: window.scrollY + by, behavior: "instant" });
    },
    { waypoint, step, ATTR },
  );
  await page.waitForFunction((step) => window.__story?.step() === step, step);
}
