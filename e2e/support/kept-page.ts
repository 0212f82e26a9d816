import { expect, type Page } from "@playwright/test";
import { LIST, second } from "./fixture-story.ts";

declare global {
  interface Window {
    /** How the page was last shown: whether the browser had kept it as the reader left it. */
    wasKept?: boolean;
  }
}

/**
 * Leaves a page for the list of stories, as by a link, and comes Back. Expects that the browser kept the page as it was
 * (the back/forward cache), and in a window of the same size the second waypoint where it was. `whileAway` runs on the
 * other page.
 */
export async function awayAndBack(
  page: Page,
  whileAway?: () => Promise<unknown>,
  isSameWindow = true,
): Promise<void> {
  await page.evaluate(() => {
    window.addEventListener("pageshow", ({ persisted }) => {
      window.wasKept = persisted;
    });
  });
  const before = await topOf(page, second);
  await Promise.all([
    page.waitForURL(`**${LIST}`),
    page.evaluate((list) => location.assign(list), LIST),
  ]);
  await whileAway?.();
  // A page that was kept reports no load.
  await page.goBack({ waitUntil: "commit" });
  await expect.poll(() => shown(page)).toEqual({ wasKept: true, reasons: null });
  // In its first frame a page tries a failed map again.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  if (isSameWindow) expect(await topOf(page, second), "place of the reader").toBe(before);
}

/** Where a waypoint begins, in CSS px from the top of the window; null on a page that has none. */
function topOf(page: Page, waypoint: string): Promise<number | null> {
  return page.evaluate((id) => {
    const element = document.querySelector(`[data-story-waypoint="${id}"]`);
    return element && Math.round(element.getBoundingClientRect().top);
  }, waypoint);
}

/** Whether the page was kept, and else what the browser says of why not. */
function shown(page: Page) {
  return page.evaluate(() => {
    const [entry] = performance.getEntriesByType("navigation");
    const { notRestoredReasons } = entry?.toJSON() ?? {};
    return { wasKept: window.wasKept ?? false, reasons: notRestoredReasons ?? null };
  });
}
