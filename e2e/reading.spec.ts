import { expect, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import {
  COARSE,
  chapterIds,
  collectConsole,
  expectChapterOnMap,
  STORY,
  scrollTo,
  settled,
} from "./support/story-page.ts";

test.use(COARSE);

const chapters = chapterIds();

/** What holds for any story is shown on a small one. */
const FIXTURE = `http://127.0.0.1:${process.env.FIXTURE_PORT ?? 4311}/atlas/danube-delta/`;
const fixtureChapters = chapterIds("out-fixture", "danube-delta");
const atChapter = (id: string) => `[${ATTR.storyChapter}="${id}"]`;

test("reading down and up shows each chapter's own map and key; no other host is asked, no picture but the opening one, and the console stays silent", async ({
  page,
  baseURL,
}, info) => {
  const messages = collectConsole(page);
  const hosts = new Set<string>();
  const pictures = new Set<string>();
  const locators = new Set<string>();
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (/\/_pictures\/.*\/locator\./.test(url.pathname)) locators.add(url.pathname);
    else if (url.pathname.includes("/_pictures/")) pictures.add(url.pathname);
    if (url.protocol === "http:" || url.protocol === "https:") hosts.add(url.origin);
  });
  await page.goto(`/${STORY}/`);
  await settled(page);
  expect(locators.size, "locators of keys that are not shown").toBeLessThanOrEqual(1);
  const keys = page.locator(`[${ATTR.storyLegend}]:not([hidden])`);
  const read = async (id: string) => {
    await scrollTo(page, atChapter(id));
    await page.waitForFunction((chapter) => window.__story?.active() === chapter, id);
    await settled(page);
    await expectChapterOnMap(page, id);
    await expect(keys).toHaveCount(1);
    await expect(keys).toHaveAttribute(ATTR.storyLegend, id);
  };
  // To the first chapters the map flies on the large screen, to the others it jumps: up, from far away.
  if (info.project.name === "desktop") await page.emulateMedia({ reducedMotion: "no-preference" });
  for (const id of chapters.slice(0, 3)) await read(id);
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const id of chapters.slice(3)) await read(id);
  for (const id of chapters.toReversed().filter((_, at) => at % 3 === 1)) await read(id);
  expect(messages).toEqual([]);
  expect([...hosts]).toEqual([baseURL]);
  const form = info.project.name === "desktop" ? "wide" : "tall";
  expect([...pictures]).toEqual([
    expect.stringMatching(new RegExp(`/${chapters[0]}\\.[0-9a-f]+\\.${form}-light\\.svg$`)),
  ]);
});

test("above the first chapter the map shows the first chapter's state", {
  tag: "@desktop",
}, async ({ page }) => {
  await page.goto(FIXTURE);
  await page.evaluate((ATTR) => {
    const header = document.createElement("div");
    header.style.height = "200vh";
    document.querySelector(`[${ATTR.storyChapter}]`)?.before(header);
  }, ATTR);
  await page.waitForFunction(() => window.__story?.active() === null);
  await settled(page);
  await expectChapterOnMap(page, null);
});

test("a fast scroll over all chapters ends in the last one's map", { tag: "@phone" }, async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await page.goto(`/${STORY}/`);
  await settled(page);
  const last = chapters.at(-1) ?? "";
  for (const id of chapters) await scrollTo(page, atChapter(id));
  await page.waitForFunction((chapter) => window.__story?.active() === chapter, last);
  await settled(page);
  await expectChapterOnMap(page, last);
});

test("resizing in the middle of a flight ends in the new size's picture", {
  tag: "@phone",
}, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await page.goto(FIXTURE);
  await settled(page);
  const target = fixtureChapters[1] ?? "";
  await scrollTo(page, atChapter(target));
  await expect(page.locator(`[${ATTR.mapStatus}]`)).toHaveAttribute(ATTR.mapStatus, "moving");
  await page.setViewportSize({ width: 1000, height: 700 });
  await settled(page);
  await scrollTo(page, atChapter(target));
  await settled(page);
  await expectChapterOnMap(page, target);
});

test("under reduced motion the map is there without a flight", {
  tag: "@desktop",
}, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(FIXTURE);
  await settled(page);
  await page.evaluate(() => {
    const seen = new Set<number>();
    Object.assign(window, { seenZooms: seen });
    window.__story?.map?.on("move", () => seen.add(window.__story?.map?.getZoom() ?? 0));
  });
  const target = fixtureChapters[1] ?? "";
  await scrollTo(page, atChapter(target));
  await page.waitForFunction((chapter) => window.__story?.active() === chapter, target);
  await settled(page);
  await expectChapterOnMap(page, target);
  expect(
    await page.evaluate(() => (window as unknown as { seenZooms: Set<number> }).seenZooms.size),
  ).toBe(1);
});

test("after a lost graphics context the exact picture returns", {
  tag: "@desktop",
}, async ({ page }) => {
  await page.goto(FIXTURE);
  await settled(page);
  const target = fixtureChapters[1] ?? "";
  await scrollTo(page, atChapter(target));
  await page.waitForFunction((chapter) => window.__story?.active() === chapter, target);
  await settled(page);
  const before = await page.evaluate(() => JSON.stringify(window.__story?.map?.getStyle()));
  await page.evaluate(() => {
    const canvas = window.__story?.map?.getCanvas();
    const extension = canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context");
    canvas?.addEventListener("webglcontextlost", () =>
      setTimeout(() => extension?.restoreContext(), 0),
    );
    extension?.loseContext();
  });
  await expect(page.locator(`[${ATTR.mapStatus}]`)).toHaveAttribute(ATTR.mapStatus, "loading");
  await settled(page);
  await expectChapterOnMap(page, target);
  expect(await page.evaluate(() => JSON.stringify(window.__story?.map?.getStyle()))).toBe(before);
});
