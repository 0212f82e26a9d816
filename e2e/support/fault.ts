import { expect, type Page } from "@playwright/test";
import { ATTR } from "../../lib/story/attributes.ts";
import { second } from "./fixture-story.ts";
import { type Drawings, readTo } from "./right-view.ts";

/** One thing that goes wrong while a story is read. */
export interface Fault {
  name: string;
  /** `@long` where another fault of its kind is the sample. */
  tag?: string[];
  /** Whether the live map must be there at the end; else a picture may stand in its place. */
  isLive: boolean;
  /** Whether the test moves the page's clock on. */
  hasClock?: boolean;
  /** Before the page is opened. */
  prepare?(page: Page): Promise<unknown>;
  /**
   * Once it is open, with its first map where one can come. Leaves the reader at the second
   * waypoint. `healthy` holds the map of each waypoint as a page without a fault draws it.
   */
  strike(page: Page, healthy: Drawings): Promise<unknown>;
}

/** Marks a fault whose kind another one stands for in the short run. */
export const long = { tag: ["@long"] };

/** Reads on to the second waypoint. */
export const go = (page: Page) => readTo(page, second);

/** The element that holds the map's status. */
export const status = (page: Page) => page.locator(`[${ATTR.mapStatus}]`);

/** Begins a flight to the second waypoint. */
export async function fly(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await go(page);
  await expect(status(page)).toHaveAttribute(ATTR.mapStatus, "moving");
}

/** Loses the map's graphics context, and waits until the page shows so. */
export async function lose(page: Page): Promise<void> {
  await page.evaluate(() => window.faults.lose());
  await expect(status(page)).toHaveAttribute(ATTR.mapStatus, "loading");
}

/** Gives a lost graphics context back. */
export const restore = (page: Page) => page.evaluate(() => window.faults.restore());

/** Hides the tab, or shows it again. */
export const hide = (page: Page, isHidden: boolean) =>
  page.evaluate((hidden) => window.faults.hide(hidden), isHidden);

/** Has the page draw nothing, or draw again. */
export const stall = (page: Page, isStalled: boolean) =>
  page.evaluate((stalled) => window.faults.stall(stalled), isStalled);
