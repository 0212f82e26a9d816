import { expect, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { chapterPath, chapters } from "./support/fixture-story.ts";
import { ready, spareMap } from "./support/story-page.ts";

/** Small and large phones, a tablet both ways, a laptop and two large screens. */
const SIZES = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1024, height: 768 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
  { width: 2560, height: 1440 },
];

/** How much larger or smaller than the live map's the lettering of a picture may be. */
const MOST = 0.1;

for (const size of SIZES) {
  test(`at ${size.width} by ${size.height} the first picture has lettering as large as the live map's`, {
    tag: "@desktop",
  }, async ({ page }) => {
    await spareMap(page);
    await page.setViewportSize(size);
    for (const id of chapters) {
      await page.goto(chapterPath(id));
      await ready(page);
      const picture = page.locator(`[${ATTR.mapPicture}] img:visible`);
      await expect(picture).toHaveCount(1);
      // A picture is drawn in the live map's CSS px: shown in its own size, it has its lettering.
      const enlarged = () =>
        picture.evaluate(
          (image: HTMLImageElement) =>
            image.getBoundingClientRect().width / (image.naturalWidth || Number.NaN),
        );
      await expect.poll(enlarged, id).toBeGreaterThan(0);
      expect(Math.abs((await enlarged()) - 1), id).toBeLessThan(MOST);
    }
  });
}
