import { expect, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { chapterIds } from "./support/chapter-ids.ts";
import { listPublished } from "./support/stories.ts";
import {
  COARSE,
  collectConsole,
  expectChapterOnMap,
  scrollTo,
  settled,
} from "./support/story-page.ts";

/** The real stories, at the root of a host. All other browser tests read the fixture. */
const ORIGIN = `http://127.0.0.1:${process.env.STORY_PORT ?? 4310}`;

test.use({ ...COARSE, baseURL: ORIGIN });

for (const story of listPublished()) {
  test(`${story} is read from the list of stories to its end: each chapter has its own map, and the console stays silent`, {
    tag: "@desktop",
  }, async ({ page }) => {
    const messages = collectConsole(page);
    await page.goto("/");
    await page.locator(`a[href="/${story}/"]`).first().click();
    await settled(page);
    for (const id of chapterIds(story, "out")) {
      await scrollTo(page, `[${ATTR.storyChapter}="${id}"]`);
      await page.waitForFunction((chapter) => window.__story?.active() === chapter, id);
      await settled(page);
      await expectChapterOnMap(page, id);
      await expect.poll(() => new URL(page.url()).pathname).toBe(`/${story}/${id}/`);
    }
    await page.locator(`main a[href="/${story}/data/"]`).last().click();
    await expect(page.getByRole("heading", { level: 1 })).not.toBeEmpty();
    expect(messages).toEqual([]);
  });
}
