import { type Browser, type BrowserContextOptions, expect, type Page } from "@playwright/test";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { ATTR } from "../../lib/story/attributes.ts";
import { seenPicture } from "./pictures.ts";
import { scrollTo } from "./story-page.ts";

/** Share of the map's pixels that may differ between two drawings of the same state. */
const TOLERANCE = 0.002;

/** The live map of each waypoint, as a page without any fault draws it. */
export type Drawings = ReadonlyMap<string, Buffer>;

/** Waits until the live map rests or pictures replace it, and returns which. */
export async function ended(page: Page): Promise<string> {
  await page.waitForFunction(() => window.__story?.busy() === false);
  const status = page.locator(`[${ATTR.mapStatus}]`);
  await expect(status).toHaveAttribute(ATTR.mapStatus, /^(idle|failed)$/);
  return (await status.getAttribute(ATTR.mapStatus)) ?? "";
}

/** Reads on to a waypoint, and waits until it is active. */
export async function readTo(page: Page, waypoint: string): Promise<void> {
  await scrollTo(page, `[${ATTR.storyWaypoint}="${waypoint}"]`);
  await expect(page.locator(`[${ATTR.storyLegend}="${waypoint}"]`)).toBeVisible();
}

/** Draws the map of some waypoints in a page without a fault. */
export async function drawHealthy(
  browser: Browser,
  options: BrowserContextOptions,
  path: string,
  waypoints: readonly string[],
): Promise<Drawings> {
  const page = await browser.newPage(options);
  await page.goto(path);
  const drawings = new Map<string, Buffer>();
  for (const waypoint of waypoints) {
    await readTo(page, waypoint);
    expect(await ended(page), "status of a page without a fault").toBe("idle");
    drawings.set(waypoint, await draw(page));
  }
  await page.close();
  return drawings;
}

/**
 * Expects the text, and the right map or picture of the reader's waypoint: a live map that looks
 * like that of a page without a fault, or otherwise the waypoint's own picture. Returns the map's
 * status.
 */
export async function expectRightView(
  page: Page,
  healthy: Drawings,
  waypoint: string,
): Promise<string> {
  await expect(page.locator(`[${ATTR.storyWaypoint}="${waypoint}"] p`).last()).not.toBeEmpty();
  const status = await ended(page);
  if (status === "failed") {
    await expectPicture(page, waypoint);
    await expect(page.locator(`[${ATTR.storyDescribe}="${waypoint}"]`)).toBeVisible();
    return status;
  }
  const reference = healthy.get(waypoint);
  if (reference === undefined) throw new Error(`a drawing of "${waypoint}" expected, none found`);
  await expect
    .poll(async () => difference(reference, await draw(page)), `map of "${waypoint}"`)
    .toBeLessThan(TOLERANCE);
  return status;
}

/** Expects a waypoint's own picture in place of the map. */
export async function expectPicture(page: Page, waypoint: string): Promise<void> {
  const picture = page.locator(`[${ATTR.mapPicture}]`);
  await expect(picture).toHaveAttribute(ATTR.storyPicture, waypoint);
  const { address } = await seenPicture(page, `[${ATTR.mapPicture}]`);
  expect(address).toContain(`/${waypoint}`);
}

/** The live map as it looks now. */
export function draw(page: Page): Promise<Buffer> {
  return page.locator(`[${ATTR.mapCanvas}]`).screenshot();
}

/** Share of the pixels in which two drawings differ; 1 where their sizes do. */
function difference(one: Buffer, other: Buffer): number {
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  const { width, height } = a;
  if (b.width !== width || b.height !== height) return 1;
  return (
    pixelmatch(a.data, b.data, undefined, width, height, { threshold: 0.1 }) / (width * height)
  );
}
