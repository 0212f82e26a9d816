import { expect, test } from "@playwright/test";
import { mapSize } from "../lib/map/viewport.ts";
import { ATTR } from "../lib/story/attributes.ts";
import { PATH, WINDOW } from "./support/fixture-story.ts";
import { settled } from "./support/story-page.ts";

test.use(WINDOW);

/** Phones, a tablet both ways, a laptop and a large screen: stacked, and columns of both widths. */
const SIZES = [
  { width: 390, height: 844 },
  { width: 412, height: 823 },
  { width: 768, height: 1024 },
  { width: 1024, height: 768 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

test("the live map and its picture are as large as their cameras assume", {
  tag: "@desktop",
}, async ({ page }) => {
  await page.goto(PATH);
  await settled(page);
  for (const viewport of SIZES) {
    await page.setViewportSize(viewport);
    const assumed = mapSize(viewport);
    for (const part of [`[${ATTR.mapCanvas}] canvas`, `[${ATTR.mapPicture}]`]) {
      const difference = async () => {
        const { width = 0, height = 0 } = (await page.locator(part).boundingBox()) ?? {};
        return Math.max(Math.abs(width - assumed.width), Math.abs(height - assumed.height));
      };
      // The live map's canvas has whole CSS px.
      await expect
        .poll(difference, `${part} at ${viewport.width} by ${viewport.height}`)
        .toBeLessThan(1);
    }
  }
});
