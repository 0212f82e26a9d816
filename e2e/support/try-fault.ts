import { expect, type Page } from "@playwright/test";
import type { Fault } from "./fault.ts";
import { PATH, second, waypoints } from "./fixture-story.ts";
import { armPage } from "./page-faults.ts";
import { type Drawings, ended, expectRightView, readTo } from "./right-view.ts";

/**
 * Opens the fixture's story in a page and has the fault happen. Expects text and the right map or
 * picture where the reader is then; after a `@long` fault, at every waypoint that they go on to,
 * too.
 */
export async function tryFault(page: Page, fault: Fault, healthy: Drawings): Promise<void> {
  const { tag = [], isLive, hasClock, prepare, strike } = fault;
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  if (hasClock) await page.clock.install();
  await armPage(page);
  await prepare?.(page);
  await page.goto(PATH);
  await page.waitForFunction(() => window.__story !== undefined);
  if (prepare === undefined) expect(await ended(page)).toBe("idle");
  await strike(page, healthy);
  // Where the reader is, and wherever they go from there.
  for (const waypoint of tag.includes("@long") ? [null, ...waypoints] : [null]) {
    if (waypoint !== null) await readTo(page, waypoint);
    const found = await expectRightView(page, healthy, waypoint ?? second);
    if (isLive) expect(found, "status of the map").toBe("idle");
  }
  expect(errors).toEqual([]);
}
