import type { Page } from "@playwright/test";
import { ATTR } from "../../lib/story/attributes.ts";
import { settled } from "../support/story-page.ts";

declare global {
  interface Window {
    /** Set in a page that was opened: a page that is loaded anew has none. */
    __opened?: { map: unknown };
  }
}

export const STORY = "/danube-delta/";

/** Opens the story, or one of its chapters, and marks the page and its live map. */
export async function openStory(page: Page, path = STORY): Promise<void> {
  await page.goto(path);
  await settled(page);
  await page.evaluate(() => {
    window.__opened = { map: window.__story?.map };
  });
}

/** Whether the page is the one that was opened, with the same live map. */
export function isSamePage(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const map = window.__opened?.map;
    return map !== null && map !== undefined && window.__story?.map === map;
  });
}

/** Scrolls a chapter's start a little above the middle, and waits until it is active. */
export async function readChapter(page: Page, id: string): Promise<void> {
  await page.locator(`[${ATTR.storyChapter}="${id}"]`).evaluate((chapter) => {
    chapter.scrollIntoView({ behavior: "instant" });
    window.scrollBy({ top: 60, behavior: "instant" });
  });
  await page.waitForFunction((chapter) => window.__story?.active() === chapter, id);
  await settled(page);
}

/** The distance of a chapter's title from the window's top, in CSS px. */
export function titleTop(page: Page, id: string): Promise<number> {
  return page.locator(`[id="${id}-title"]`).evaluate((title) => title.getBoundingClientRect().top);
}
