import { expect, type Page, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { chapterPath, HOME, PATH, SECOND } from "./support/fixture-story.ts";
import { COARSE, ready, spareMap } from "./support/story-page.ts";

test.use(COARSE);

const said = (page: Page) => page.getByRole("alert").filter({ hasText: "could not be loaded" });

/** Lets nothing load that a press asks for. */
async function cutOff(page: Page): Promise<void> {
  await page.route(/\/_script\/|\/_data\//, (route) => route.abort());
}

test("each control whose code or data do not load says so, until the next press", {
  tag: "@phone",
}, async ({ page }) => {
  await spareMap(page);
  await page.goto(chapterPath(SECOND));
  await ready(page);
  await cutOff(page);
  const list = page.locator(`[${ATTR.storyList}]`).first();
  const share = page.locator(`[${ATTR.share}]`).first();
  await share.locator("summary").press("Enter");
  const controls = [
    page.locator(`[${ATTR.settings}]`).first(),
    list,
    share.locator(`[${ATTR.shareCopy}]`).first(),
    page.locator(`[${ATTR.move}="1"]`),
  ];
  for (const control of controls) {
    await control.press("Enter");
    await expect(said(page)).toBeVisible();
    await page.locator("h1").first().dispatchEvent("click");
    await expect(said(page)).toHaveCount(0);
  }
});

test("on the home page, too", { tag: "@desktop" }, async ({ page }) => {
  await page.goto(HOME);
  await cutOff(page);
  await page.getByRole("searchbox").focus();
  await expect(said(page)).toBeVisible();
});

test("a download says so where there is no network", { tag: "@desktop" }, async ({
  page,
  context,
}) => {
  await page.goto(`${PATH}data/`);
  await context.setOffline(true);
  await page.locator("a[download]").first().click();
  await expect(said(page)).toBeVisible();
});
