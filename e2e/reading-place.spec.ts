import { expect, type Page, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { chapters, PATH } from "./support/fixture-story.ts";
import { ready, spareMap } from "./support/story-page.ts";

const UPRIGHT = { width: 390, height: 844 };
const SIDEWAYS = { width: 844, height: 390 };

/** A chapter in the midst of the story, without steps. */
const CHAPTER = chapters[2] ?? "";

/** The height of a line in px, which the reader's line may be off. */
const LINE = 34;

/**
 * Scrolls to the middle of a chapter's longest paragraph, and remembers the letter at the trigger
 * line.
 */
async function readOn(page: Page): Promise<void> {
  await page.goto(PATH);
  await ready(page);
  await page.mouse.wheel(0, 10);
  await page.evaluate(
    ({ chapter, ATTR }) => {
      const paragraphs = [
        ...document.querySelectorAll<HTMLElement>(`[${ATTR.storyChapter}="${chapter}"] p`),
      ].filter((each) => each.closest(`footer, figure, details, [${ATTR.storyAxis}]`) === null);
      const longest = paragraphs.reduce((a, b) => (b.offsetHeight > a.offsetHeight ? b : a));
      const { top, height } = longest.getBoundingClientRect();
      const share = Number(
        document.querySelector(`[${ATTR.story}]`)?.getAttribute(ATTR.storyTrigger),
      );
      window.scrollBy({ top: top + height * 0.6 - share * innerHeight, behavior: "instant" });
    },
    { chapter: CHAPTER, ATTR },
  );
  // The address follows once the reader has stopped.
  await expect(page).toHaveURL(new RegExp(`${CHAPTER}/$`));
  await page.evaluate((ATTR) => {
    const share = Number(
      document.querySelector(`[${ATTR.story}]`)?.getAttribute(ATTR.storyTrigger),
    );
    const passage = document.querySelector(`[${ATTR.storyWaypoint}]`)?.getBoundingClientRect();
    const x = (passage?.left ?? 0) + (passage?.width ?? 0) / 2;
    const caret = document.caretPositionFromPoint(x, share * innerHeight);
    if (caret === null) throw new Error("text at the trigger line expected, none found");
    const range = document.createRange();
    range.setStart(caret.offsetNode, caret.offset);
    range.setEnd(caret.offsetNode, caret.offset + 1);
    Object.assign(window, { letter: range });
  }, ATTR);
}

/** How far in px the letter is from the trigger line. */
function distance(page: Page): Promise<number> {
  return page.evaluate((ATTR) => {
    const { letter } = window as unknown as { letter: Range };
    const share = Number(
      document.querySelector(`[${ATTR.story}]`)?.getAttribute(ATTR.storyTrigger),
    );
    const { top, bottom } = letter.getBoundingClientRect();
    return Math.abs((top + bottom) / 2 - share * innerHeight);
  }, ATTR);
}

const scrollY = (page: Page) => page.evaluate(() => window.scrollY);

test.describe("the line that is read stays", { tag: "@desktop" }, () => {
  test("on a phone that is turned sideways and back", async ({ page }) => {
    await spareMap(page);
    await page.setViewportSize(UPRIGHT);
    await readOn(page);
    const before = await scrollY(page);
    await page.setViewportSize(SIDEWAYS);
    await expect.poll(() => distance(page)).toBeLessThan(LINE);
    expect(await page.evaluate(() => window.__story?.active())).toBe(CHAPTER);
    await page.setViewportSize(UPRIGHT);
    await expect.poll(async () => Math.abs((await scrollY(page)) - before)).toBeLessThan(2);
  });

  test("in a window that gets narrower, and is unrolled", async ({ page }) => {
    await spareMap(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    await readOn(page);
    for (const size of [
      { width: 768, height: 1024 },
      { width: 640, height: 400 },
      { width: 320, height: 256 },
    ]) {
      await page.setViewportSize(size);
      await expect.poll(() => distance(page)).toBeLessThan(LINE);
    }
  });

  for (const size of [UPRIGHT, { width: 1280, height: 800 }]) {
    test(`where text becomes twice as large, in a window of ${size.width} px`, async ({ page }) => {
      await spareMap(page);
      await page.setViewportSize(size);
      await readOn(page);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = "200%";
      });
      await expect.poll(() => distance(page)).toBeLessThan(2 * LINE);
      expect(await page.evaluate(() => window.__story?.active())).toBe(CHAPTER);
    });
  }
});
