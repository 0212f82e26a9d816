import { expect, type Page } from "@playwright/test";
import { formOf } from "../../lib/map/viewport.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import { type Fault, fly, go, long, status } from "./fault.ts";
import { documentPath, mapDocument, second, WINDOW, waypoints } from "./fixture-story.ts";
import { awayAndBack } from "./kept-page.ts";
import { ended } from "./right-view.ts";

/**
 * Holds back a file of the map's data until `release` is called; `cut` makes every request so far
 * fail.
 */
function hold(path: string) {
  let end = (_: "come" | "fail") => {};
  let isOver = false;
  const late = new Promise<"come" | "fail">((resolve) => {
    end = (how) => {
      isOver = true;
      resolve(how);
    };
  });
  return {
    prepare: (page: Page) =>
      page.route(`**${path}`, async (route) => {
        if (!isOver && (await late) === "fail") await route.abort();
        else await route.continue();
      }),
    release: () => end("come"),
    cut: () => end("fail"),
  };
}

/**
 * Reads on while the map still loads. Its code has arrived: browsers do not keep a page that is
 * left with many requests in progress.
 */
async function goWhileLoading(page: Page): Promise<void> {
  await go(page);
  await page.waitForFunction(() => {
    const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
    const parts = ["map-code", "maplibre-gl-main", "maplibre-gl-shared", "maplibre-gl-worker"];
    return parts.every((part) => loaded.some((name) => name.includes(part)));
  });
  await expect(status(page)).toHaveAttribute(ATTR.mapStatus, "loading");
}

/** The reader leaves before a file arrives. It arrives once they are back. */
function leftWhileLoading(path: string): Fault {
  const { prepare, release } = hold(path);
  return {
    name: `the reader comes Back to a map that waits for ${path.split(".")[0]}`,
    ...long,
    isLive: true,
    prepare,
    async strike(page) {
      await goWhileLoading(page);
      await awayAndBack(page);
      release();
    },
  };
}

/** The reader leaves before a file arrives, and the browser cancels the request, as Safari does. */
function cutOffByLeaving(path: string): Fault {
  const { prepare, cut } = hold(path);
  return {
    name: `the reader leaves, which ends the request for ${path.split(".")[0]}, and comes Back`,
    ...long,
    isLive: true,
    prepare,
    async strike(page) {
      await goWhileLoading(page);
      cut();
      await expect(status(page)).toHaveAttribute(ATTR.mapStatus, "failed");
      await awayAndBack(page);
    },
  };
}

/** The opening labels of the window that the tests read in. */
const OPENING_LABELS = mapDocument.waypoints[waypoints[0]]?.labels[formOf(WINDOW.viewport)] ?? "";

const late = { come: hold(documentPath), fail: hold(documentPath) };

/**
 * Loses the graphics context as the reader leaves: the page receives the event when it is shown
 * again.
 */
const loseWhenLeft = (page: Page) =>
  page.evaluate(() =>
    window.addEventListener("pagehide", () => void window.faults.lose(), { once: true }),
  );

declare global {
  interface Window {
    /** Whether the map has lost its graphics context since `watchLosses`. */
    hasLost?: boolean;
  }
}

const watchLosses = (page: Page) =>
  page.locator(`[${ATTR.mapCanvas}] canvas`).evaluate((canvas) =>
    canvas.addEventListener("webglcontextlost", () => {
      window.hasLost = true;
    }),
  );

/**
 * Ends the graphics process of the browser, which draws all pages; the browser starts another one.
 */
async function endGraphics(page: Page): Promise<void> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  await session?.send("Browser.crashGpuProcess");
  await session?.detach();
}

/** Ways in which a reader leaves a story and goes Back to a page that the browser has kept. */
export const RETURN_FAULTS: Fault[] = [
  {
    name: "the reader comes Back five times",
    ...long,
    isLive: true,
    async strike(page) {
      await go(page);
      await ended(page);
      for (let time = 0; time < 5; time++) await awayAndBack(page);
    },
  },
  {
    name: "the reader leaves in flight and comes Back",
    ...long,
    isLive: true,
    async strike(page) {
      await fly(page);
      await awayAndBack(page);
    },
  },
  {
    name: "the reader leaves before they have settled, and comes Back",
    ...long,
    isLive: true,
    async strike(page) {
      await page.evaluate(
        ({ id, ATTR }) =>
          document.querySelector(`[${ATTR.storyWaypoint}="${id}"]`)?.scrollIntoView(),
        { id: second, ATTR },
      );
      await awayAndBack(page);
      await expect(page).toHaveURL(/the-delta/);
    },
  },
  leftWhileLoading(documentPath),
  leftWhileLoading(OPENING_LABELS),
  cutOffByLeaving(documentPath),
  {
    name: "the map's document arrives while the reader is away",
    ...long,
    isLive: true,
    prepare: late.come.prepare,
    async strike(page) {
      await goWhileLoading(page);
      await awayAndBack(page, async () => late.come.release());
    },
  },
  {
    name: "the map's document fails just after the reader has come Back",
    ...long,
    isLive: true,
    prepare: late.fail.prepare,
    async strike(page) {
      await goWhileLoading(page);
      await awayAndBack(page);
      late.fail.cut();
    },
  },
  {
    name: "the graphics context is lost while the reader is away, and is restored when they return",
    ...long,
    isLive: true,
    async strike(page) {
      await go(page);
      await ended(page);
      await loseWhenLeft(page);
      await awayAndBack(page);
      await expect(status(page)).toHaveAttribute(ATTR.mapStatus, "loading");
      await page.evaluate(() => window.faults.restore());
    },
  },
  {
    name: "the graphics context is lost while the reader is away, and is not restored",
    ...long,
    isLive: true,
    hasClock: true,
    async strike(page) {
      await go(page);
      await ended(page);
      await loseWhenLeft(page);
      await awayAndBack(page);
      await expect(status(page)).toHaveAttribute(ATTR.mapStatus, "loading");
      // The page removes the map, and starts another one.
      await page.clock.runFor(15_000);
    },
  },
  {
    name: "the browser's graphics process ends while the reader is away",
    ...long,
    isLive: true,
    async strike(page) {
      await go(page);
      await ended(page);
      await watchLosses(page);
      await awayAndBack(page, () => endGraphics(page));
      await page.waitForFunction(() => window.hasLost);
    },
  },
  {
    name: "the window changes its size and the system its theme while the reader is away",
    ...long,
    isLive: true,
    async strike(page) {
      await go(page);
      await ended(page);
      const change = async () => {
        await page.setViewportSize({ width: 390, height: 844 });
        await page.emulateMedia({ colorScheme: "dark" });
      };
      await awayAndBack(page, change, false);
      await ended(page);
      await page.setViewportSize(WINDOW.viewport);
      await page.emulateMedia({ colorScheme: "light" });
      await go(page);
    },
  },
];
