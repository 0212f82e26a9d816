import { expect, type Locator, type Page, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { chapterPath, chapters, LAST, PATH, SECOND } from "./support/fixture-story.ts";
import { say } from "./support/say.ts";
import { COARSE, ready, scrollTo, spareMap } from "./support/story-page.ts";

test.use(COARSE);

const SIZES = [
  [1280, 800],
  [390, 844],
  [320, 640],
  [844, 390],
  [768, 1024],
] as const;

async function open(page: Page, path: string): Promise<void> {
  await spareMap(page);
  await page.goto(path);
  await ready(page);
  // The first key loads the links from chapter to map.
  await page.keyboard.press("Shift");
  await expect(page.getByRole("link", { name: say("contents.map") })).toHaveCount(chapters.length);
}

/** Whether an element or something in it has the focus. */
const hasFocus = async (element: Locator) =>
  (await element.count()) > 0 && element.evaluate((root) => root.contains(document.activeElement));

/** The element with the focus, and what lies over it: map, axis or bar; null at the page's ends. */
const stop = (page: Page) =>
  page.evaluate((ATTR) => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    // Beside the text an axis lies on the map's block.
    const isOnAxis = element.closest(`[${ATTR.storyAxis}]`) !== null;
    const inside = (cover: Element) =>
      cover.contains(element) || (isOnAxis && cover.matches(`[${ATTR.mapBlock}]`));
    const selectors = [`[${ATTR.mapBlock}]`, `[${ATTR.storyAxis}][${ATTR.shown}]`, `[${ATTR.bar}]`];
    const over = selectors.filter((selector) => {
      const cover = document.querySelector(selector);
      if (cover === null || inside(cover)) return false;
      const by = cover.getBoundingClientRect();
      return [...element.getClientRects()].some(
        (box) =>
          box.width > 2 &&
          box.left < by.right - 1 &&
          box.right > by.left + 1 &&
          box.top < by.bottom - 1 &&
          box.bottom > by.top + 1,
      );
    });
    const isOutside = [...element.getClientRects()].every(
      ({ top, bottom }) => bottom <= 0 || top >= window.innerHeight,
    );
    const name = `${element.tagName} ${element.textContent?.slice(0, 30) ?? ""}`;
    return { name, over, isOutside };
  }, ATTR);

/**
 * Presses a key up to `most` times, to the end of the page, and returns the stops that are hidden.
 */
async function walk(page: Page, key: "Tab" | "Shift+Tab", most: number) {
  const hidden: unknown[] = [];
  let count = 0;
  while (count < most) {
    await page.keyboard.press(key);
    const here = await stop(page);
    if (here === null) break;
    count++;
    if (here.over.length > 0 || here.isOutside) hidden.push(here);
  }
  return { count, hidden };
}

for (const [width, height] of SIZES) {
  for (const key of ["Tab", "Shift+Tab"] as const) {
    test(`no stop of ${key} is under the map or its axis at ${width} × ${height}`, {
      tag: ["@desktop", "@long"],
    }, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page, PATH);
      const { count, hidden } = await walk(page, key, 2000);
      expect(count).toBeGreaterThan(40);
      expect(hidden).toEqual([]);
    });
  }
}

test("backwards through the end of the text, no stop is under a phone's map", {
  tag: "@phone",
}, async ({ page }) => {
  await open(page, PATH);
  const { count, hidden } = await walk(page, "Shift+Tab", 60);
  expect(count).toBeGreaterThan(40);
  expect(hidden).toEqual([]);
});

test("the focus on the map's controls does not scroll the page", { tag: "@desktop" }, async ({
  page,
}) => {
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await open(page, PATH);
    await scrollTo(page, `[${ATTR.storyChapter}="${SECOND}"] h2`);
    await ready(page);
    const before = await page.evaluate(() => window.scrollY);
    for (const control of await page.locator(`[${ATTR.mapBlock}] :is(summary, button)`).all())
      if (await control.isVisible()) await control.focus();
    expect(await page.evaluate(() => window.scrollY), `${width}×${height}`).toBe(before);
  }
});

test("the skip link of a chapter's page leads to that chapter", {
  tag: "@desktop",
}, async ({ page }) => {
  await spareMap(page);
  await page.goto(chapterPath(LAST));
  await ready(page);
  const skip = page.getByRole("link", { name: say("map.skip") });
  await skip.focus();
  await page.keyboard.press("Enter");
  const chapter = page.locator(`[${ATTR.storyChapter}="${LAST}"]`);
  await expect.poll(() => hasFocus(chapter)).toBe(true);
});

test("a link at a chapter's title leads to its map, and one there back to the chapter", async ({
  page,
}) => {
  await open(page, PATH);
  const chapter = page.locator(`[${ATTR.storyChapter}="${SECOND}"]`);
  await chapter.getByRole("link", { name: say("contents.map") }).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(`[${ATTR.mapBlock}]`)).toBeFocused();
  await expect.poll(() => page.evaluate(() => window.__story?.active())).toBe(SECOND);
  const back = page.getByRole("link", { name: say("contents.back") });
  await back.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(`[${ATTR.storyWaypoint}="${SECOND}"]`)).toBeFocused();
});

test("Tab leaves a list for what follows its button in the text, and Shift+Tab for the button", {
  tag: "@desktop",
}, async ({ page }) => {
  await open(page, PATH);
  const button = page.locator(`[${ATTR.storyList}]`).first();
  const panel = page.locator(`[${ATTR.detailPanel}]`);
  await button.focus();
  await page.keyboard.press("Tab");
  const following = await page.evaluate(() => document.activeElement?.outerHTML);
  await button.focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => hasFocus(panel)).toBe(true);
  await panel.locator("a[href], button:enabled").last().focus();
  await page.keyboard.press("Tab");
  await expect(panel).toBeHidden();
  expect(await page.evaluate(() => document.activeElement?.outerHTML)).toBe(following);
  await button.focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => hasFocus(panel)).toBe(true);
  await panel.locator("a[href], button:enabled").first().focus();
  await page.keyboard.press("Shift+Tab");
  await expect(button).toBeFocused();
});

test("the document's title is that of the reader's chapter, and of the story at its top", {
  tag: "@desktop",
}, async ({ page }) => {
  await page.goto(chapterPath(SECOND));
  const ofChapter = await page.title();
  await open(page, PATH);
  const ofStory = await page.title();
  expect(ofChapter).not.toBe(ofStory);
  await scrollTo(page, `[${ATTR.storyChapter}="${SECOND}"]`);
  await expect(page).toHaveTitle(ofChapter);
  await page.evaluate(() => window.scrollTo(0, 0));
  await expect(page).toHaveTitle(ofStory);
});
