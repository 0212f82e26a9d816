import { expect } from "@playwright/test";
import { ATTR } from "../../lib/story/attributes.ts";
import { type Fault, fly, go, hide, long, lose, restore, stall, status } from "./fault.ts";
import { second } from "./fixture-story.ts";
import { ended } from "./right-view.ts";

/** Faults of the map's graphics context. */
export const GRAPHICS_FAULTS: Fault[] = [
  {
    name: "the graphics context is lost and restored",
    ...long,
    isLive: true,
    async strike(page) {
      await go(page);
      await ended(page);
      await lose(page);
      await restore(page);
    },
  },
  {
    name: "the graphics context is lost before the map's style has loaded",
    ...long,
    isLive: true,
    prepare: (page) =>
      page.addInitScript(() => {
        window.faults.begun = () => window.faults.loseInARow(1);
      }),
    strike: go,
  },
  {
    name: "the graphics context is lost in flight",
    ...long,
    isLive: true,
    async strike(page) {
      await fly(page);
      await lose(page);
      await restore(page);
    },
  },
  {
    name: "the reader reads on while the graphics context is lost",
    ...long,
    isLive: true,
    async strike(page) {
      await lose(page);
      await go(page);
      await expect(page.locator(`[${ATTR.mapPicture}]`)).toHaveAttribute(ATTR.storyPicture, second);
      await restore(page);
    },
  },
  {
    name: "the graphics context is lost twenty times in a row",
    ...long,
    isLive: true,
    async strike(page) {
      await go(page);
      await page.evaluate(() => window.faults.loseInARow(20));
    },
  },
  {
    name: "the graphics context is lost twenty times, each time after the map has drawn",
    ...long,
    isLive: true,
    async strike(page) {
      await go(page);
      for (let loss = 0; loss < 20; loss++) {
        await ended(page);
        await lose(page);
        await restore(page);
      }
    },
  },
  {
    ...long,
    name: "a slow machine draws long after its graphics context is restored",
    isLive: true,
    hasClock: true,
    async strike(page) {
      await go(page);
      await ended(page);
      await lose(page);
      await page.clock.runFor(9_000);
      await stall(page, true);
      await restore(page);
      await page.clock.runFor(20_000);
      await stall(page, false);
    },
  },
  {
    name: "the graphics context is lost in the background, and is restored when the tab is visible",
    ...long,
    isLive: true,
    hasClock: true,
    async strike(page) {
      await go(page);
      await ended(page);
      await hide(page, true);
      await lose(page);
      await page.clock.runFor(120_000);
      await hide(page, false);
      await restore(page);
    },
  },
  {
    name: "the graphics context is restored too late",
    ...long,
    isLive: false,
    hasClock: true,
    async strike(page) {
      await go(page);
      await ended(page);
      await lose(page);
      await page.clock.runFor(15_000);
      await expect(status(page)).toHaveAttribute(ATTR.mapStatus, "failed");
      // No listener is left: the page has removed the map.
      await page.evaluate(() => void window.faults.restore());
      await page.clock.runFor(15_000);
    },
  },
];
