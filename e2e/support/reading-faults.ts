import type { Page } from "@playwright/test";
import { formOf } from "../../lib/map/viewport.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import { type Fault, fly, go, hide, long, lose, restore } from "./fault.ts";
import { mapDocument, WINDOW, waypoints } from "./fixture-story.ts";
import { ended } from "./right-view.ts";
import { tilesOf } from "./tiles-of.ts";

const THROWS = () => {
  throw new DOMException("The operation is insecure.", "SecurityError");
};

/**
 * Cuts the page off once it has loaded all maps of its story, as it does while the reader stays.
 */
async function goOffline(page: Page): Promise<void> {
  const tiles = await Promise.all(waypoints.map((waypoint) => tilesOf(page, waypoint)));
  const form = formOf(WINDOW.viewport);
  const labels = waypoints.flatMap((id) => mapDocument.waypoints[id]?.labels[form] ?? []);
  await page.waitForFunction(
    (paths) => {
      const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
      return paths.every((path) => loaded.some((name) => name.endsWith(path)));
    },
    [...tiles.flat(), ...labels],
  );
  await page.context().setOffline(true);
}

/** Faults of the page around the map: its network, storage, tab, printer and window. */
export const READING_FAULTS: Fault[] = [
  {
    name: "the reader is offline in mid-story",
    ...long,
    isLive: true,
    async strike(page) {
      await goOffline(page);
      await go(page);
      await ended(page);
    },
  },
  {
    name: "the graphics context is lost while the reader is offline",
    ...long,
    isLive: true,
    async strike(page) {
      await goOffline(page);
      await go(page);
      await lose(page);
      await restore(page);
    },
  },
  {
    name: "storage and history throw",
    ...long,
    isLive: true,
    async prepare(page) {
      await page.addInitScript((text) => {
        const fail = new Function(`return ${text}`)();
        for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches", "cookieStore"])
          Object.defineProperty(window, name, { get: fail });
        Object.defineProperty(document, "cookie", { get: fail, set: fail });
        for (const name of ["replaceState", "pushState"] as const) History.prototype[name] = fail;
      }, THROWS.toString());
    },
    strike: go,
  },
  {
    name: "the tab is hidden while the map loads",
    isLive: true,
    hasClock: true,
    prepare: (page) =>
      page.addInitScript(() => {
        window.faults.begun = () => window.faults.stall(true);
      }),
    async strike(page) {
      await page.locator(`[${ATTR.mapCanvas}] canvas`).waitFor({ state: "attached" });
      await hide(page, true);
      await page.clock.runFor(120_000);
      await hide(page, false);
      await go(page);
    },
  },
  {
    name: "the tab is hidden in flight",
    ...long,
    isLive: true,
    async strike(page) {
      await fly(page);
      await hide(page, true);
      await page.evaluate(() => window.scrollBy(0, 1));
      await hide(page, false);
    },
  },
  {
    name: "the page is printed in flight",
    ...long,
    isLive: true,
    async strike(page) {
      await fly(page);
      await page.pdf();
    },
  },
  {
    name: "print styles come and go in flight",
    ...long,
    isLive: true,
    async strike(page) {
      await fly(page);
      await page.emulateMedia({ media: "print" });
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
      await page.emulateMedia({ media: "screen" });
      await go(page);
    },
  },
  {
    name: "the window changes its size a hundred times",
    ...long,
    isLive: true,
    async strike(page) {
      await fly(page);
      for (let index = 0; index < 100; index++) {
        const width = 320 + ((index * 137) % 1200);
        await page.setViewportSize({ width, height: 300 + ((index * 71) % 700) });
      }
      await page.setViewportSize(WINDOW.viewport);
      await go(page);
    },
  },
];
