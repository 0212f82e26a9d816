import { expect, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { chapters, LAST, PATH } from "./support/fixture-story.ts";

test.use({ javaScriptEnabled: false });

test("without JavaScript the page holds every chapter in order, with its text and the map in words", async ({
  page,
}) => {
  await page.goto(PATH);
  const shown = await page
    .locator(`[${ATTR.storyChapter}]`)
    .evaluateAll(
      (elements, ATTR) => elements.map((element) => element.getAttribute(ATTR.storyChapter)),
      ATTR,
    );
  expect(shown).toEqual(chapters);
  for (const id of chapters) {
    const chapter = page.locator(`[${ATTR.storyChapter}="${id}"]`);
    await expect(chapter.getByRole("heading", { level: 2 })).toBeVisible();
    const words = (await chapter.innerText()).split(/\s+/).length;
    expect(words).toBeGreaterThan(20);
    await expect(chapter.locator(`[${ATTR.storyDescribe}]`).first()).not.toBeEmpty();
  }
  await expect(page.locator(`[${ATTR.mapStatus}]`)).toHaveAttribute(ATTR.mapStatus, "picture");
});

test("without JavaScript a chapter's address begins with a link to its chapter", {
  tag: "@long-on-phone",
}, async ({ page }) => {
  const last = LAST;
  await page.goto(`${PATH}${last}/`);
  const link = page.locator(`a:not(.skip)[href="#${last}"]`).first();
  await expect(link).toBeVisible();
  await link.click();
  await expect(page.locator(`[${ATTR.storyChapter}="${last}"]`)).toBeInViewport();
});
