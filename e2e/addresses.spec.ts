import { expect, type Page, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { chapterPath, chapters, FIRST, HOME, LAST, PATH } from "./support/fixture-story.ts";
import {
  COARSE,
  expectChapterOnMap,
  ready,
  scrollTo,
  settled,
  spareMap,
} from "./support/story-page.ts";

test.use(COARSE);

const last = LAST;
const pathOf = chapterPath;

/** A slow phone: 1.6 Mbit/s, 150 ms, a quarter of the processor. */
async function throttle(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const bytesPerSecond = (1.6 * 1024 * 1024) / 8;
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}

/** Records, at every frame from the first on, the chapter under the trigger line. */
async function recordFrames(page: Page): Promise<void> {
  await page.addInitScript((ATTR) => {
    const frames: (string | null)[] = [];
    Object.assign(window, { frames });
    const note = () => {
      const line = window.innerHeight * (window.innerWidth >= 900 ? 0.5 : 0.7);
      const chapters = [...document.querySelectorAll<HTMLElement>(`[${ATTR.storyChapter}]`)];
      const shown = chapters.findLast((chapter) => chapter.getBoundingClientRect().top <= line);
      if (performance.getEntriesByName("first-paint").length > 0)
        frames.push(shown?.getAttribute(ATTR.storyChapter) ?? null);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  }, ATTR);
}

/** The first and the last chapter are samples; `npm run e2e:long` tests each. */
const samples = [FIRST, last];
const sizesOf = (id: string) => (id === last ? [] : samples.includes(id) ? "@phone" : "@long");

for (const id of chapters) {
  test(`the address of "${id}" opens at that chapter, and no frame shows another one`, {
    tag: sizesOf(id),
  }, async ({ page }) => {
    await recordFrames(page);
    await throttle(page);
    await page.goto(pathOf(id), { waitUntil: "domcontentloaded" });
    await page.waitForFunction((chapter) => window.__story?.active() === chapter, id);
    // Once its fonts have loaded, the text no longer moves. The next test checks the map.
    await page.evaluate(() => document.fonts.ready);
    const frames = await page.evaluate(
      () => (window as unknown as { frames: (string | null)[] }).frames,
    );
    expect(frames.length).toBeGreaterThan(3);
    expect([...new Set(frames)]).toEqual([id]);
    const share = await page.locator(`[${ATTR.story}]`).getAttribute(ATTR.storyTrigger);
    const top = await page
      .locator(`[${ATTR.storyChapter}="${id}"]`)
      .evaluate((e) => e.getBoundingClientRect().top);
    expect(top).toBeLessThan(Number(share) * (page.viewportSize()?.height ?? 0));
    expect(new URL(page.url()).pathname).toBe(pathOf(id));
  });
}

test("every chapter's address opens at that chapter", { tag: "@phone" }, async ({ page }) => {
  await spareMap(page);
  for (const id of chapters) {
    await page.goto(pathOf(id));
    await ready(page);
    expect(await page.evaluate(() => window.__story?.active())).toBe(id);
    expect(new URL(page.url()).pathname).toBe(pathOf(id));
  }
});

for (const id of chapters) {
  test(`the address of "${id}" opens with its map`, {
    // The reload test below checks the map of the last chapter.
    tag: samples.includes(id) && id !== last ? "@phone" : "@long",
  }, async ({ page }) => {
    await page.goto(pathOf(id));
    await settled(page);
    await expectChapterOnMap(page, id);
    expect(new URL(page.url()).pathname).toBe(pathOf(id));
  });
}

test("a reload in mid-story keeps the place, the map and the address", {
  tag: "@desktop",
}, async ({ page }) => {
  await page.goto(PATH);
  await settled(page);
  await scrollTo(page, `[${ATTR.storyChapter}="${last}"]`);
  await expect.poll(() => new URL(page.url()).pathname).toBe(pathOf(last));
  await settled(page);
  // Not the distance scrolled: with the fonts in the cache, the text above may be higher or lower.
  const topOfChapter = () =>
    page
      .locator(`[${ATTR.storyChapter}="${last}"]`)
      .evaluate((chapter) => chapter.getBoundingClientRect().top);
  const place = await topOfChapter();
  await page.reload();
  await settled(page);
  await expectChapterOnMap(page, last);
  expect(Math.abs((await topOfChapter()) - place)).toBeLessThan(2);
});

test("Back leaves a story from its middle in one step, and Forward restores the place", {
  tag: "@phone",
}, async ({ page }) => {
  await spareMap(page);
  await page.goto(HOME);
  await page.goto(PATH);
  await ready(page);
  await scrollTo(page, `[${ATTR.storyChapter}="${last}"]`);
  await expect.poll(() => new URL(page.url()).pathname).toBe(pathOf(last));
  await page.goBack();
  await expect(page).toHaveURL(HOME);
  await page.goForward();
  await ready(page);
  expect(await page.evaluate(() => window.__story?.active())).toBe(last);
  expect(new URL(page.url()).pathname).toBe(pathOf(last));
});

test("a link to a chapter goes there at once, moves the focus and adds no history entry", {
  tag: "@phone",
}, async ({ page }) => {
  await spareMap(page);
  await page.goto(PATH);
  await ready(page);
  const before = await page.evaluate(() => history.length);
  await page
    .locator(`a[href$="${pathOf(last)}"]`)
    .first()
    .evaluate((link: HTMLAnchorElement) => link.click());
  await page.waitForFunction((chapter) => window.__story?.active() === chapter, last);
  await expect.poll(() => new URL(page.url()).pathname).toBe(pathOf(last));
  expect(await page.evaluate(() => history.length)).toBe(before);
  expect(
    await page.evaluate((ATTR) => document.activeElement?.getAttribute(ATTR.storyChapter), ATTR),
  ).toBe(last);
});
