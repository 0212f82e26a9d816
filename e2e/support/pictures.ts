import { createHash } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { ATTR } from "../../lib/story/attributes.ts";
import { chapters, PATH, STORY } from "./fixture-story.ts";
import { scrollTo } from "./story-page.ts";

/**
 * The only visible picture in an element, once it is loaded: its address and a digest of its
 * content.
 */
export async function seenPicture(page: Page, selector: string) {
  const image = page.locator(`${selector} img:visible`);
  await expect(image).toHaveCount(1);
  await expect
    .poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth))
    .toBeGreaterThan(0);
  const address = await image.evaluate((element: HTMLImageElement) => element.currentSrc);
  const body = await (await page.request.get(address)).body();
  return { address, digest: createHash("sha256").update(body).digest("hex") };
}

/**
 * Reads the story from its first chapter to its last where no live map can load, and expects the
 * picture of each chapter.
 */
export async function readWithPictures(page: Page): Promise<void> {
  await page.goto(PATH);
  await expect(page.locator(`[${ATTR.mapStatus}]`)).toHaveAttribute(ATTR.mapStatus, "failed");
  await expect(page.locator(`[${ATTR.mapStill}]`)).toBeVisible();
  const digests = new Set<string>();
  for (const id of chapters) {
    await scrollTo(page, `[${ATTR.storyChapter}="${id}"]`);
    await page.waitForFunction((chapter) => window.__story?.active() === chapter, id);
    await expect(page.locator(`[${ATTR.mapPicture}]`)).toHaveAttribute(ATTR.storyPicture, id);
    const { address, digest } = await seenPicture(page, `[${ATTR.mapPicture}]`);
    expect(address).toMatch(new RegExp(`/_pictures/${STORY}/${id}(-step-\\d+)?\\.`));
    digests.add(digest);
    await expect(page.locator(`[${ATTR.storyLegend}="${id}"]`)).toBeVisible();
    await expect(page.locator(`[${ATTR.storyDescribe}="${id}"]`)).toBeVisible();
  }
  expect(digests.size).toBe(chapters.length);
}
