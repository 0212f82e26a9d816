import { expect, type Page } from "@playwright/test";
import { ATTR } from "../../lib/story/attributes.ts";
import { HOME, second } from "./fixture-story.ts";

declare global {
  interface Window {
    /** Whether the browser had kept the page as the reader left it when it was last shown. */
    wasKept?: boolean;
  }
}

/**
 * Leaves a page for the list of stories through a link, and goes Back. Expects that the browser
 * kept the page unchanged (the back/forward cache), and, in a window of the same size, that the
 * second waypoint is in the same place. `whileAway` runs on the other page.
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
    page.waitForURL(`**${HOME}`),
    page.evaluate((list) => location.assign(list), HOME),
  ]);
  await whileAway?.();
  const refused = await refusals(page);
  // A page from the cache fires no load event.
  await page.goBack({ waitUntil: "commit" });
  const wasKept = () => page.evaluate(() => window.wasKept ?? false);
  await expect
    .poll(async () => ({ wasKept: await wasKept(), refused }))
    .toEqual({ wasKept: true, refused: [] });
  // A page tries a failed map again in its first frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  if (isSameWindow) expect(await topOf(page, second), "place of the reader").toBe(before);
}

/** Where a waypoint begins, in CSS px from the top of the window; null on a page that has none. */
function topOf(page: Page, waypoint: string): Promise<number | null> {
  return page.evaluate(
    ({ id, ATTR }) => {
      const element = document.querySelector(`[${ATTR.storyWaypoint}="${id}"]`);
      return element && Math.round(element.getBoundingClientRect().top);
    },
    { id: waypoint, ATTR },
  );
}

/** Collects Chromium's reasons for not keeping the page that the reader comes Back to. */
async function refusals(page: Page): Promise<string[]> {
  const reasons: string[] = [];
  const session = await page.context().newCDPSession(page);
  session.on("Page.backForwardCacheNotUsed", ({ notRestoredExplanations }) =>
    reasons.push(...notRestoredExplanations.map(({ reason }) => reason)),
  );
  await session.send("Page.enable");
  return reasons;
}
