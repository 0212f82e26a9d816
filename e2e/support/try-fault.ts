import { expect, type Page } from "@playwright/test";
import type { Fault } from "./fault.ts";
import { PATH, second, waypoints } from "./fixture-story.ts";
import { armPage } from "./page-faults.ts";
import { type Drawings, ended, expectRightView, readTo } from "./right-view.ts";

/**
 * Opens the fixture's story in a page and causes the fault. Expects the text and the right map or
 * picture at the reader's place; after a `@long` fault, also at every waypoint after it.
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
  // The reader's place, and all places after it.
  for (const waypoint of tag.includes("@long") ? [null, ...waypoints] : [null]) {
    if (waypoint !== null) await readTo(page, waypoint);
    const found = await expectRightView(page, healthy, waypoint ?? second);
    if (isLive) expect(found, "status of the map").toBe("idle");
  }
  expect(errors).toEqual([]);
}
