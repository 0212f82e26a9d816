import { expect, type Locator, type Page } from "@playwright/test";
import { ATTR } from "../../lib/story/attributes.ts";

/**
 * A quarter of the pixels, and of their cost, for claims about what a live map shows, not about how
 * it looks.
 */
export const COARSE = { deviceScaleFactor: 0.5 };

/** Waits until the map shows its target and rests. */
export async function settled(page: Page): Promise<void> {
  await ready(page);
  await expect(page.locator(`[${ATTR.mapStatus}]`)).toHaveAttribute(ATTR.mapStatus, "idle");
}

/**
 * Keeps the page's fonts back until the function that it returns is called. Call it before the page
 * is opened.
 */
export async function keepFontsBack(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\.woff2$/, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/**
 * Keeps the page from loading a live map, as data saver does: for claims that do not depend on the
 * map. Call it before the page is opened.
 */
export async function spareMap(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "connection", { value: { saveData: true } });
  });
}

/**
 * Waits until the page's script knows the reader's place and, where there is a map, until the map
 * rests.
 */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => window.__story?.busy() === false);
}

/**
 * Scrolls, as a reader does by hand, until the start of an element is a little above the trigger
 * line.
 */
export async function scrollTo(page: Page, selector: string): Promise<void> {
  await page.locator(selector).evaluate((element, ATTR) => {
    const share = Number(
      document.querySelector<HTMLElement>(`[${ATTR.story}]`)?.getAttribute(ATTR.storyTrigger),
    );
    const start = element.getBoundingClientRect().top + window.scrollY;
    window.dispatchEvent(new WheelEvent("wheel"));
    window.scrollTo({ top: start - share * window.innerHeight + 20, behavior: "instant" });
  }, ATTR);
}

/**
 * Presses an element in the text as a reader does: scrolls it into the lower part of the window,
 * waits until the page rests, and presses. Playwright's own click scrolls and presses within one
 * frame: a time axis that appears with the scroll may then be under the finger when it is lifted.
 */
export async function pressInText(page: Page, target: Locator): Promise<void> {
  await target.evaluate((element) => {
    const { top } = element.getBoundingClientRect();
    window.dispatchEvent(new WheelEvent("wheel"));
    window.scrollBy({ top: top - 0.8 * window.innerHeight, behavior: "instant" });
  });
  await ready(page);
  await target.click();
}

/** The state that the page's map shows, and the one that the active chapter should show. */
async function shownAndExpected(page: Page) {
  return page.evaluate((ATTR) => {
    const story = window.__story;
    const map = story?.map;
    const active = story?.active() ?? null;
    if (story === undefined || map === null || map === undefined) throw new Error("no live map");
    const { lng, lat } = map.getCenter();
    return {
      active,
      camera: {
        center: [lng, lat],
        zoom: map.getZoom(),
        bearing: map.getBearing(),
        pitch: map.getPitch(),
      },
      layers: story.layers.filter(
        (id) => map.getLayer(id) && map.getLayoutProperty(id, "visibility") !== "none",
      ),
      expected: story.expected(
        active ??
          document
            .querySelector<HTMLElement>(`[${ATTR.storyChapter}]`)
            ?.getAttribute(ATTR.storyChapter) ??
          "",
      ),
    };
  }, ATTR);
}

/** Asserts that the map shows the first state of the active chapter. */
export async function expectChapterOnMap(page: Page, chapter: string | null): Promise<void> {
  const { active, camera, layers, expected } = await shownAndExpected(page);
  expect(active).toBe(chapter);
  expect(expected).not.toBeNull();
  expect(layers).toEqual(expected?.layers);
  expect(camera.center[0]).toBeCloseTo(expected?.camera.center[0] ?? Number.NaN, 6);
  expect(camera.center[1]).toBeCloseTo(expected?.camera.center[1] ?? Number.NaN, 6);
  expect(camera.zoom).toBeCloseTo(expected?.camera.zoom ?? Number.NaN, 6);
  expect(camera.bearing).toBeCloseTo(expected?.camera.bearing ?? Number.NaN, 6);
}

/** Collects the console's errors and warnings, except notes on the speed of software WebGL. */
export function collectConsole(page: Page): string[] {
  const messages: string[] = [];
  page.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    if (/GL Driver Message.*GPU stall/.test(message.text())) return;
    // Only e2e/offline.spec.ts lets the service worker in.
    if (message.text().includes("registration blocked by Playwright")) return;
    messages.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => messages.push(`uncaught: ${error.message}`));
  return messages;
}
