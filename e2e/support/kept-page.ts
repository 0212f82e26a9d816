import { expect, type Page } from "@playwright/test";
import { LIST } from "./fixture-story.ts";

declare global {
  interface Window {
    /** How the page was last shown: whether the browser had kept it as the reader left it. */
    wasKept?: boolean;
  }
}

/**
 * Leaves a page for the list of stories, as by a link, and comes Back. Expects that the browser kept the
 * page as it was (the back/forward cache), with the reader at the same height. `whileAway` runs on the other page.
 */
export async function awayAndBack(page: Page, whileAway?: () => Promise<unknown>): Promise<void> {
  const height = await page.evaluate(() => {
    window.addEventListener("pageshow", ({ persisted }) => {
      window.wasKept = persisted;
    });
    return window.scrollY;
  });
  await Promise.all([
    page.waitForURL(`**${LIST}`),
    page.evaluate((list) => location.assign(list), LIST),
  ]);
  await whileAway?.();
  // A page that was kept reports no load.
  await page.goBack({ waitUntil: "commit" });
  await expect.poll(() => shown(page)).toEqual({ wasKept: true, reasons: null });
  expect(await page.evaluate(() => window.scrollY), "height of the reader").toBe(height);
}

/** Whether the page was kept, and else what the browser says of why not. */
function shown(page: Page) {
  return page.evaluate(() => {
    const [entry] = performance.getEntriesByType("navigation");
    const { notRestoredReasons } = entry?.toJSON() ?? {};
    return { wasKept: window.wasKept ?? false, reasons: notRestoredReasons ?? null };
  });
}
