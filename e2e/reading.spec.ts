import { expect, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import {
  chapterPath,
  chapters,
  FIRST,
  HOME,
  LAST,
  ORIGIN,
  PATH,
  SECOND,
  STORY,
  waypoints,
} from "./support/fixture-story.ts";
import {
  COARSE,
  collectConsole,
  expectChapterOnMap,
  scrollTo,
  settled,
} from "./support/story-page.ts";

test.use(COARSE);

const atChapter = (id: string) => `[${ATTR.storyChapter}="${id}"]`;

test("from the list of stories a story is read down and up: each chapter has its own map, legend and address; the page requests nothing from other hosts or outside the base path and no picture but the opening one, and the console stays silent", async ({
  page,
}, info) => {
  const messages = collectConsole(page);
  const addresses: URL[] = [];
  page.on("request", (request) => addresses.push(new URL(request.url())));
  const paths = () => [...new Set(addresses.map(({ pathname }) => pathname))];
  await page.goto(HOME);
  const worker = page.waitForEvent("worker");
  await page.locator(`a[href="${PATH}"]`).first().click();
  expect(new URL((await worker).url()).pathname, "the map's worker").toMatch(/^\/atlas\//);
  await settled(page);
  const drawn = await page.evaluate(() => {
    const { map = null, layers = [] } = window.__story ?? {};
    const present = layers.filter((id) => map?.getLayer(id));
    return map?.queryRenderedFeatures({ layers: present }).length ?? 0;
  });
  expect(drawn).toBeGreaterThan(0);
  const locators = paths().filter((path) => /\/_pictures\/.*\/locator\./.test(path));
  expect(locators.length, "locators of hidden legends").toBeLessThanOrEqual(1);
  const legends = page.locator(`[${ATTR.storyLegend}]:not([hidden])`);
  const read = async (id: string) => {
    await scrollTo(page, atChapter(id));
    await page.waitForFunction((chapter) => window.__story?.active() === chapter, id);
    await settled(page);
    await expectChapterOnMap(page, id);
    await expect(legends).toHaveCount(1);
    await expect(legends).toHaveAttribute(ATTR.storyLegend, id);
    await expect.poll(() => new URL(page.url()).pathname).toBe(chapterPath(id));
  };
  // Down, the map flies on the large screen; up it jumps.
  if (info.project.name === "desktop") await page.emulateMedia({ reducedMotion: "no-preference" });
  // Through every waypoint, as a reader comes: the next map's data are there before it is shown.
  for (const id of waypoints) {
    if (chapters.includes(id)) await read(id);
    else await scrollTo(page, `[${ATTR.storyWaypoint}="${id}"]`);
    await expect(legends).toHaveAttribute(ATTR.storyLegend, id);
    await settled(page);
  }
  await page.emulateMedia({ reducedMotion: "reduce" });
  await read(FIRST);
  expect(messages).toEqual([]);
  const isWeb = ({ protocol }: URL) => protocol === "http:" || protocol === "https:";
  expect([...new Set(addresses.filter(isWeb).map(({ origin }) => origin))]).toEqual([ORIGIN]);
  expect(paths().filter((path) => path.startsWith("/") && !path.startsWith(HOME))).toEqual([]);
  const form = info.project.name === "desktop" ? "wide" : "tall";
  const pictures = paths().filter(
    (path) => path.includes(`/_pictures/${STORY}/`) && !path.includes("/locator."),
  );
  expect(pictures.filter((path) => !path.includes(`/${FIRST}.`))).toEqual([]);
  expect(pictures).toContainEqual(
    expect.stringMatching(new RegExp(`/${FIRST}\\.[0-9a-f]+\\.${form}-light\\.svg$`)),
  );
});

test("above the first chapter the map shows the first chapter's state", {
  tag: "@desktop",
}, async ({ page }) => {
  await page.goto(PATH);
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
  await page.goto(PATH);
  await settled(page);
  const last = LAST;
  for (const id of chapters) await scrollTo(page, atChapter(id));
  await page.waitForFunction((chapter) => window.__story?.active() === chapter, last);
  await settled(page);
  await expectChapterOnMap(page, last);
});

test("resizing in the middle of a flight ends in the new size's picture", {
  tag: "@phone",
}, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await page.goto(PATH);
  await settled(page);
  const target = SECOND;
  await scrollTo(page, atChapter(target));
  await expect(page.locator(`[${ATTR.mapStatus}]`)).toHaveAttribute(ATTR.mapStatus, "moving");
  await page.setViewportSize({ width: 1000, height: 700 });
  await settled(page);
  await scrollTo(page, atChapter(target));
  await settled(page);
  await expectChapterOnMap(page, target);
});

test("under reduced motion the map changes without a flight", {
  tag: "@desktop",
}, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(PATH);
  await settled(page);
  await page.evaluate(() => {
    const seen = new Set<number>();
    Object.assign(window, { seenZooms: seen });
    window.__story?.map?.on("move", () => seen.add(window.__story?.map?.getZoom() ?? 0));
  });
  const target = SECOND;
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
  await page.goto(PATH);
  await settled(page);
  const target = SECOND;
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
