import { expect, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { violations } from "./support/axe.ts";
import { chapterPath, FIRST, HOME, PATH, SECOND } from "./support/fixture-story.ts";
import { COARSE, ready, scrollTo, spareMap } from "./support/story-page.ts";

test.use(COARSE);
test.beforeEach(({ page }) => spareMap(page));

const bar = `[${ATTR.leftPlace}]`;
const titleOf = (id: string) => `[${ATTR.storyChapter}="${id}"] h2`;

test("a reader who comes back is offered the place that they left, and goes on there", {
  tag: "@phone",
}, async ({ page }) => {
  await page.goto(PATH);
  await ready(page);
  await expect(page.locator(bar)).toHaveCount(0);
  await scrollTo(page, `[${ATTR.storyChapter}="${SECOND}"]`);
  await expect(page).toHaveURL(new RegExp(`${chapterPath(SECOND)}$`));
  await page.goto(HOME);
  await page.goto(PATH);
  const title = (await page.locator(titleOf(SECOND)).textContent()) ?? "";
  const link = page.locator(bar).getByRole("link", { name: `Go on at “${title}”` });
  await expect(link).toBeVisible();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  expect(await violations(page)).toEqual([]);
  await link.press("Enter");
  await expect(page.locator(titleOf(SECOND))).toBeInViewport();
  await expect(page.locator(bar)).toHaveCount(0);
});

test("the offer can be closed, and it goes as the reader reads on", { tag: "@desktop" }, async ({
  page,
}) => {
  const key = `atlas:left:${PATH}`;
  await page.addInitScript(([name, id]) => localStorage.setItem(name, id), [key, SECOND] as const);
  await page.goto(PATH);
  await page.locator(bar).getByRole("button", { name: "Close" }).click();
  await expect(page.locator(bar)).toHaveCount(0);
  await page.goto(HOME);
  await page.goto(PATH);
  await expect(page.locator(bar)).toBeVisible();
  await scrollTo(page, `[${ATTR.storyChapter}="${SECOND}"]`);
  await expect(page.locator(bar)).toHaveCount(0);
});

test("nothing is offered near the start, at another address, or where the place is gone", {
  tag: "@desktop",
}, async ({ page }) => {
  await page.goto(PATH);
  await ready(page);
  await scrollTo(page, `[${ATTR.storyChapter}="${FIRST}"]`);
  await expect(page).toHaveURL(new RegExp(`${chapterPath(FIRST)}$`));
  const key = `atlas:left:${PATH}`;
  for (const [path, left] of [
    [PATH, null],
    [chapterPath(SECOND), SECOND],
    [PATH, "no-longer-there"],
  ] as const) {
    await page.goto(HOME);
    if (left !== null)
      await page.evaluate(([name, id]) => localStorage.setItem(name, id), [key, left] as const);
    await page.goto(path);
    await ready(page);
    await page.waitForLoadState("networkidle");
    await expect(page.locator(bar), path).toHaveCount(0);
  }
});
