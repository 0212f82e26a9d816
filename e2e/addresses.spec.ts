import { expect, type Page, test } from "@playwright/test";
import { chapterIds, expectChapterOnMap, STORY, scrollTo, settled } from "./support/story-page.ts";

const chapters = chapterIds();
const last = chapters.at(-1) ?? "";
const pathOf = (id: string) => `/${STORY}/${id}/`;

/** A slow phone: 1.6 Mbit/s, 150 ms, a quarter of the processor. Returns what makes it fast again. */
async function throttle(page: Page): Promise<() => Promise<void>> {
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
  return () => session.detach();
}

/** Notes, at every frame from the first on, which chapter is under the trigger line. */
async function recordFrames(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const frames: (string | null)[] = [];
    Object.assign(window, { frames });
    const note = () => {
      const line = window.innerHeight * (window.innerWidth >= 900 ? 0.5 : 0.7);
      const chapters = [...document.querySelectorAll<HTMLElement>("[data-story-chapter]")];
      const shown = chapters.findLast((chapter) => chapter.getBoundingClientRect().top <= line);
      if (performance.getEntriesByName("first-paint").length > 0)
        frames.push(shown?.dataset.storyChapter ?? null);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
}

for (const id of chapters) {
  test(`the address of "${id}" opens at it, and no frame shows another chapter`, async ({
    page,
  }) => {
    await recordFrames(page);
    const release = await throttle(page);
    await page.goto(pathOf(id));
    await page.waitForFunction((chapter) => window.__story?.active() === chapter, id);
    // The text has come and stands still; the map, which loads after it, need not be waited for so slowly.
    await release();
    await settled(page);
    await expectChapterOnMap(page, id);
    const frames = await page.evaluate(
      () => (window as unknown as { frames: (string | null)[] }).frames,
    );
    expect(frames.length).toBeGreaterThan(3);
    expect([...new Set(frames)]).toEqual([id]);
    const share = await page.locator("[data-story]").getAttribute("data-story-trigger");
    const top = await page
      .locator(`[data-story-chapter="${id}"]`)
      .evaluate((e) => e.getBoundingClientRect().top);
    expect(top).toBeLessThan(Number(share) * (page.viewportSize()?.height ?? 0));
    expect(new URL(page.url()).pathname).toBe(pathOf(id));
  });
}

test("a reload in mid-story keeps the place, the map and the address", async ({ page }) => {
  await page.goto(`/${STORY}/`);
  await settled(page);
  await scrollTo(page, `[data-story-chapter="${last}"]`);
  await expect.poll(() => new URL(page.url()).pathname).toBe(pathOf(last));
  await settled(page);
  const place = await page.evaluate(() => window.scrollY);
  await page.reload();
  await settled(page);
  await expectChapterOnMap(page, last);
  expect(Math.abs((await page.evaluate(() => window.scrollY)) - place)).toBeLessThan(2);
});

test("scrolling the whole story adds nothing to the history, and Back leaves it in one step", async ({
  page,
}) => {
  await page.goto("/");
  await page.goto(`/${STORY}/`);
  await settled(page);
  const before = await page.evaluate(() => history.length);
  for (const id of chapters) {
    await scrollTo(page, `[data-story-chapter="${id}"]`);
    await expect.poll(() => new URL(page.url()).pathname).toBe(pathOf(id));
  }
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.goBack();
  await expect(page).toHaveURL("/");
  await page.goForward();
  await settled(page);
  await expectChapterOnMap(page, last);
  expect(new URL(page.url()).pathname).toBe(pathOf(last));
});

test("a link to a chapter goes there at once, moves the keyboard along and adds no entry", async ({
  page,
}) => {
  await page.goto(`/${STORY}/`);
  await settled(page);
  const before = await page.evaluate(() => history.length);
  await page
    .locator(`a[href$="${pathOf(last)}"]`)
    .first()
    .evaluate((link: HTMLAnchorElement) => link.click());
  await page.waitForFunction((chapter) => window.__story?.active() === chapter, last);
  await settled(page);
  await expectChapterOnMap(page, last);
  await expect.poll(() => new URL(page.url()).pathname).toBe(pathOf(last));
  expect(await page.evaluate(() => history.length)).toBe(before);
  expect(
    await page.evaluate(() => document.activeElement?.getAttribute("data-story-chapter")),
  ).toBe(last);
});

test("the site asks no other host", async ({ page, baseURL }) => {
  const hosts = new Set<string>();
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol === "http:" || url.protocol === "https:") hosts.add(url.origin);
  });
  await page.goto(`/${STORY}/`);
  await settled(page);
  for (const id of chapters) {
    await scrollTo(page, `[data-story-chapter="${id}"]`);
    await settled(page);
  }
  expect([...hosts]).toEqual([baseURL]);
});
