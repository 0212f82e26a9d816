import { expect, type Page, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { chapterPath, SECOND } from "./support/fixture-story.ts";
import { pressInText, ready, spareMap } from "./support/story-page.ts";

const CHAPTER = chapterPath(SECOND);
const panel = (page: Page) => page.locator(`[${ATTR.detailPanel}="list"]`);
const listButton = (page: Page) => page.locator(`[${ATTR.storyList}="gauges"]`).first();

test("a panel whose code failed to load opens at the next press", { tag: "@desktop" }, async ({
  page,
}) => {
  let isBroken = true;
  await page.route("**/_script/details-code-*.js", (route) =>
    isBroken ? route.abort() : route.continue(),
  );
  await spareMap(page);
  await page.goto(CHAPTER);
  await ready(page);
  const warned = page.waitForEvent("console", (message) =>
    message.text().includes("the panel's code did not load"),
  );
  await pressInText(page, listButton(page));
  await warned;
  isBroken = false;
  await pressInText(page, listButton(page));
  await expect(panel(page)).toBeVisible();
});

test("a list stays open even if the scroll event arrives after the press", {
  tag: "@phone",
}, async ({ page }) => {
  await page.addInitScript(() => {
    const deaf = (event: Event) => {
      if ("isDeaf" in window) event.stopImmediatePropagation();
    };
    window.addEventListener("scroll", deaf, { capture: true });
  });
  let answer: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route("**/gauges-details.*.json", async (route) => {
    await asked;
    await route.continue();
  });
  await spareMap(page);
  await page.goto(CHAPTER);
  await ready(page);
  await listButton(page).evaluate((button: HTMLElement) => {
    Object.assign(window, { isDeaf: true });
    window.scrollTo({ top: 0, behavior: "instant" });
    button.click();
  });
  await expect(page.locator(`[${ATTR.detailPanel}="loading"]`)).toBeVisible();
  // Reading the active chapter measures the place, as the page does on a scroll event.
  expect(await page.evaluate(() => window.__story?.active())).not.toBe(SECOND);
  answer();
  await expect(panel(page)).toBeVisible();
});
