import { expect, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { chapterPath, SECOND } from "./support/fixture-story.ts";
import { say } from "./support/say.ts";
import { COARSE, settled, spareMap } from "./support/story-page.ts";

test.use(COARSE);

test("the map fills the screen with its legend, and comes back to the same place in the text", async ({
  page,
}) => {
  await page.goto(chapterPath(SECOND));
  await settled(page);
  const block = page.locator(`[${ATTR.mapBlock}]`);
  const before = await block.boundingBox();
  const place = await page.evaluate(() => window.scrollY);
  const button = page.getByRole("button", { name: say("explore.screen") });
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await settled(page);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  expect(await block.boundingBox()).toMatchObject({ x: 0, y: 0, width, height });
  const canvas = await page.locator(`[${ATTR.mapCanvas}] canvas`).boundingBox();
  expect(canvas?.width).toBeCloseTo(width, 0);
  await expect(page.locator(`[${ATTR.storyLegend}]:not([hidden])`)).toBeVisible();
  expect(await block.locator(`[${ATTR.storyDetails}]`).count(), "the panel comes along").toBe(1);
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "false");
  await settled(page);
  expect(await block.boundingBox()).toEqual(before);
  expect(await page.evaluate(() => window.scrollY)).toBe(place);
  expect(await block.locator(`[${ATTR.storyDetails}]`).count()).toBe(0);
});

test("without a live map there is no button for the whole screen", { tag: "@desktop" }, async ({
  page,
}) => {
  await spareMap(page);
  await page.goto(chapterPath(SECOND));
  await expect(page.locator(`[${ATTR.mapScreen}]`)).toBeHidden();
});
