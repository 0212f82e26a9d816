import { expect, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import config from "../playwright.config.ts";
import { chapterPath, SECOND } from "./support/fixture-story.ts";
import { readWithPictures, seenPicture } from "./support/pictures.ts";
import { collectConsole, scrollTo } from "./support/story-page.ts";
import { waypoint } from "./support/time-steps.ts";

const launch = config.use?.launchOptions;

test.use({ launchOptions: { ...launch, args: [...(launch?.args ?? []), "--disable-3d-apis"] } });

test("without WebGL the whole story is read with the right picture at each chapter", {
  tag: "@long-on-phone",
}, async ({ page }) => {
  const messages = collectConsole(page);
  await readWithPictures(page);
  expect(messages.filter((message) => !message.startsWith("warning: StoryMap:"))).toEqual([]);
});

test("without WebGL the axis of time steps through pictures", { tag: "@desktop" }, async ({
  page,
}) => {
  await page.goto(chapterPath(SECOND));
  await expect(page.locator(`[${ATTR.mapStatus}]`)).toHaveAttribute(ATTR.mapStatus, "failed");
  // Adding the descriptions to the text has not moved the reader.
  expect(await page.evaluate(() => window.__story?.active())).toBe(SECOND);
  await scrollTo(page, `[${ATTR.storyWaypoint}="${waypoint}"]`);
  const handle = page.locator(`[${ATTR.storyAxis}][${ATTR.shown}] input[type="range"]`);
  await handle.focus();
  const seen = new Set<string>();
  for (const step of [0, 1, 2]) {
    await page.waitForFunction((asked) => window.__story?.step() === asked, step);
    const { address, digest } = await seenPicture(page, `[${ATTR.mapPicture}]`);
    expect(address).toContain(`-step-${step}.`);
    seen.add(digest);
    await handle.press("ArrowRight");
  }
  expect(seen.size).toBe(3);
});
