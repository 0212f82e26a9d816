import { expect, type Page, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { violations } from "./support/axe.ts";
import { chapters, HOME, LAST, PATH, SECOND } from "./support/fixture-story.ts";
import { say } from "./support/say.ts";
import { COARSE, ready, scrollTo, spareMap } from "./support/story-page.ts";

test.use(COARSE);

const NARROW = [
  [390, 844],
  [320, 640],
  [844, 390],
  [768, 1024],
  [320, 256],
] as const;

const bar = (page: Page) => page.locator(`[${ATTR.bar}]`);

/** Title of a chapter, as its article has it. */
const titleOf = async (page: Page, id: string) =>
  (await page.locator(`[${ATTR.storyChapter}="${id}"]`).getAttribute(ATTR.title)) ?? "";

async function openAt(page: Page, id: string): Promise<void> {
  await spareMap(page);
  await page.goto(PATH);
  await ready(page);
  await scrollTo(page, `[${ATTR.storyWaypoint}="${id}"]`);
  await ready(page);
}

for (const [width, height] of NARROW) {
  test(`at ${width} × ${height} a bar names the chapter and leads to the others`, {
    tag: "@phone",
  }, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openAt(page, SECOND);
    await expect(bar(page)).toContainText(await titleOf(page, SECOND));
    await expect(bar(page)).toContainText(
      say("story.count", { current: 2, total: chapters.length }),
    );
    const box = await bar(page).boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(24);
    expect(box?.height).toBeLessThan(40);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await bar(page).click();
    const sheet = page.getByRole("dialog", { name: say("story.chapters") });
    await expect(sheet.getByRole("link")).toHaveCount(chapters.length);
    await expect(sheet.locator("[aria-current]")).toHaveText(await titleOf(page, SECOND));
    await page.keyboard.press("Escape");
    await expect(sheet).toHaveCount(0);
    await expect(bar(page)).toBeFocused();
    await bar(page).click();
    await sheet.getByRole("link", { name: await titleOf(page, LAST) }).click();
    await expect(sheet).toHaveCount(0);
    await expect(bar(page)).toContainText(await titleOf(page, LAST));
    await expect(page.locator(`[${ATTR.storyChapter}="${LAST}"]`)).toBeFocused();
  });
}

test("the bar and its sheet have no fault of accessibility, and paper has no bar", {
  tag: "@phone",
}, async ({ page }) => {
  await openAt(page, SECOND);
  await bar(page).click();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ media: "print" });
  await expect(bar(page)).toBeHidden();
});

test("titles beside the rail do not cover the text, can be hovered, and go on Escape", {
  tag: "@desktop",
}, async ({ page }) => {
  for (const width of [900, 1280, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    await openAt(page, SECOND);
    await expect(bar(page)).toBeHidden();
    for (const link of await page.locator(`[${ATTR.storyRail}] a`).all()) {
      await link.hover();
      const title = link.locator("span");
      await expect(title).toHaveCSS("opacity", "1");
      const box = await title.boundingBox();
      const text = await page.locator(`[${ATTR.storyChapter}="${SECOND}"]`).boundingBox();
      if (box === null || text === null) throw new Error("title and text expected");
      expect(box.x + box.width).toBeLessThanOrEqual(text.x);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(800);
      await title.hover();
      await expect(title).toHaveCSS("opacity", "1");
      await page.keyboard.press("Escape");
      await expect(title).toHaveCSS("opacity", "0");
    }
  }
});

test("a story's end leads to the next story, to the list of stories and to its top", {
  tag: "@desktop",
}, async ({ page }) => {
  await openAt(page, LAST);
  const end = page.getByRole("region", { name: say("end.title") });
  await end.getByRole("link", { name: say("end.top") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeInViewport();
  await expect(page.getByRole("main")).toBeFocused();
  await expect(end.getByRole("link", { name: say("end.home") })).toHaveAttribute("href", HOME);
  await end.getByRole("link", { name: /^Next story/ }).click();
  await expect(page).toHaveURL(/old-lights/);
});
