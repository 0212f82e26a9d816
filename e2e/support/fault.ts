import { expect, type Page } from "@playwright/test";
import { ATTR } from "../../lib/story/attributes.ts";
import { second } from "./fixture-story.ts";
import { type Drawings, readTo } from "./right-view.ts";

/** A fault that occurs while a reader reads a story. */
export interface Fault {
  name: string;
  /** `@long` where another fault of its kind is the sample. */
  tag?: string[];
  /** Whether the live map must be there at the end; otherwise the picture may replace it. */
  isLive: boolean;
  /** Whether the test advances the page's clock. */
  hasClock?: boolean;
  /** Runs before the page is opened. */
  prepare?(page: Page): Promise<unknown>;
  /**
   * Runs once the page is open, with its first map where one can load. Leaves the reader at the
   * second waypoint. `healthy` holds the map of each waypoint as a page without a fault draws it.
   */
  strike(page: Page, healthy: Drawings): Promise<unknown>;
}

/** Marks a fault that the short run leaves out, since it tests another of the same kind. */
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

/** Loses the map's graphics context, and waits until the page shows the loss. */
export async function lose(page: Page): Promise<void> {
  await page.evaluate(() => window.faults.lose());
  await expect(status(page)).toHaveAttribute(ATTR.mapStatus, "loading");
}

/** Restores a lost graphics context. */
export const restore = (page: Page) => page.evaluate(() => window.faults.restore());

/** Hides the tab, or shows it again. */
export const hide = (page: Page, isHidden: boolean) =>
  page.evaluate((hidden) => window.faults.hide(hidden), isHidden);

/** Stops the page from drawing, or lets it draw again. */
export const stall = (page: Page, isStalled: boolean) =>
  page.evaluate((stalled) => window.faults.stall(stalled), isStalled);
