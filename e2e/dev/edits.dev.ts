import { expect, type Page, test } from "@playwright/test";
import { linesOf } from "../../lib/geo/parts.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import { say } from "../support/say.ts";
import { expectChapterOnMap, settled } from "../support/story-page.ts";
import { isSamePage, openStory, readChapter, STORY, titleTop } from "./open-story.ts";
import { edit, read, remove, rename, restoreContent, write } from "./written-content.ts";

const FIRST = "01-the-delta.mdx";
const SECOND = "02-the-gauges.mdx";
const overlay = (page: Page) => page.locator(`[${ATTR.problems}]`);

test.beforeEach(restoreContent);
test.afterAll(restoreContent);

test("new words show where the reader is, on the same page with the same map", async ({ page }) => {
  await openStory(page);
  await readChapter(page, "the-gauges");
  const before = await titleTop(page, "the-gauges");
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  const heightBefore = await height();
  const paragraph = "Water runs downhill, and so does this.\n\n";
  edit(FIRST, "The board wants", `${paragraph.repeat(30)}The council wants`);
  await expect(page.getByText("The council wants")).toBeAttached();
  await settled(page);
  expect(await height(), "the text above has grown").toBeGreaterThan(heightBefore + 500);
  expect(await titleTop(page, "the-gauges")).toBeCloseTo(before, 0);
  expect(await isSamePage(page)).toBe(true);
  await expectChapterOnMap(page, "the-gauges");
});

test("a colour, a line's way and a new point show on the same map", async ({ page }) => {
  await openStory(page);
  await readChapter(page, "the-gauges");
  const color = () =>
    page.evaluate(() => window.__story?.map?.getPaintProperty("middle-channel:line", "line-color"));
  const features = (layer: string) =>
    page.evaluate(
      (sourceLayer) =>
        window.__story?.map
          ?.querySourceFeatures("story", { sourceLayer })
          .map(({ geometry, properties }) => ({ geometry, properties })) ?? [],
      layer,
    );
  const before = await color();
  edit("story.yaml", "color: blue", "color: brick");
  await expect.poll(color).not.toBe(before);

  const channel = JSON.parse(read("data/channel.geojson"));
  channel.features[0].geometry.coordinates[1][1] += 0.0623;
  const [lng, lat] = channel.features[0].geometry.coordinates[1];
  write("data/channel.geojson", JSON.stringify(channel));
  await expect
    .poll(async () =>
      (await features("middle-channel"))
        .flatMap(({ geometry }) => linesOf(geometry).flat())
        .some(([x = 0, y = 0]) => Math.hypot(x - lng, y - lat) < 0.001),
    )
    .toBe(true);

  write(
    "data/gauges.csv",
    `${read("data/gauges.csv").trimEnd()}\ng-new,2024-04-28,29.1,45.25,exact,silent,,,The new gauge,,,,,\n`,
  );
  edit(SECOND, "Four gauges", "Five gauges");
  await expect(page.locator('[id="the-gauges"]')).toContainText("There are 5 gauges");
  await expect.poll(async () => JSON.stringify(await features("gauges"))).toContain("g-new");
  await settled(page);
  expect(await isSamePage(page)).toBe(true);
});

test("another camera and other layers show at once", async ({ page }) => {
  await openStory(page);
  await readChapter(page, "the-gauges");
  const zoom = () => page.evaluate(() => window.__story?.map?.getZoom() ?? 0);
  const before = await zoom();
  edit(SECOND, "fit: [28.75, 44.8, 29.8, 45.5]", "fit: [29.2, 45.1, 29.5, 45.3]");
  await expect.poll(zoom).toBeGreaterThan(before + 0.5);
  await settled(page);
  await expectChapterOnMap(page, "the-gauges");
  expect(await isSamePage(page)).toBe(true);
});

test("a page opened during a save misses no file, and then shows the saved version", async ({
  page,
}) => {
  const manifest = async () => (await page.request.get("/_data/manifest.json")).text();
  const missed: string[] = [];
  page.on("response", (response) => {
    if (response.status() === 404) missed.push(response.url());
  });
  let land = () => {};
  const landed = new Promise<void>((resolve) => {
    land = resolve;
  });
  const isDocument = (url: URL) => /^\/_data\/danube-delta\/map\..*json$/.test(url.pathname);
  const asked = page.waitForRequest((request) => isDocument(new URL(request.url())));
  await page.route(isDocument, async (route) => {
    await landed;
    await route.continue();
  });
  await page.goto(`${STORY}the-gauges/`, { waitUntil: "commit" });
  const document = new URL((await asked).url()).pathname;
  edit(SECOND, "fit: [28.75, 44.8, 29.8, 45.5]", "fit: [29.1, 45, 29.5, 45.2]");
  await expect.poll(manifest).not.toContain(document);
  land();
  await settled(page);
  await expect
    .poll(() => page.evaluate(() => window.__story?.expected("the-gauges")?.camera.center[0]))
    .toBeCloseTo(29.3, 3);
  await settled(page);
  await expectChapterOnMap(page, "the-gauges");
  expect(missed).toEqual([]);
});

test("the dev server shows a draft, marked as one", async ({ page }) => {
  await openStory(page, `${STORY}the-gauges/`);
  await expect(page.locator(`[${ATTR.draft}]`)).toHaveCount(0);
  edit(FIRST, " Read [the gauges](#the-gauges) for the rest.", "");
  remove("published.yaml");
  edit(SECOND, "title: What", "draft: true\ntitle: What");
  const mark = page.locator(`[${ATTR.draft}]`);
  await expect(mark).toBeVisible();
  await expect(mark).toHaveText("Draft");
  await expect(page.locator('[id="the-gauges"]')).toContainText(say("draft.note"));
  await expect(page.locator('[id="the-delta"]')).not.toContainText("Draft");
  expect(await page.locator('meta[name="robots"]').getAttribute("content")).toContain("noindex");
  expect(await (await page.request.get(`${STORY}data/`)).text()).toContain(ATTR.draft);
});

test("the page follows when a chapter is added, renamed or removed", async ({ page }) => {
  await openStory(page, `${STORY}the-gauges/`);
  write(
    "04-after.mdx",
    read(SECOND)
      .replace("title: What the gauges said", "title: What came after")
      .replace(/^ *aliases: .*\n/gm, "")
      .replaceAll("by-month", "after-by-month"),
  );
  await expect(page.getByRole("heading", { name: "What came after" })).toBeAttached();
  expect(await isSamePage(page)).toBe(true);
  await readChapter(page, "after");
  await expect(page).toHaveURL(`${STORY}after/`);

  rename("04-after.mdx", "04-later.mdx");
  await expect(page.locator(`[${ATTR.storyChapter}="later"]`)).toBeAttached();
  await expect(page).toHaveURL(`${STORY}later/`);
  await settled(page);
  await expectChapterOnMap(page, "later");

  remove("04-later.mdx");
  await expect(page.getByRole("heading", { name: "What came after" })).toHaveCount(0);
  await settled(page);
  expect(await isSamePage(page)).toBe(true);
  await expect(overlay(page)).toHaveCount(0);
  expect((await page.request.get(`${STORY}later/`)).status(), "its address opens nearby").toBe(200);
});

test("a file that is half written for a moment causes no problem", async ({ page }) => {
  await openStory(page);
  await page.evaluate((ATTR) => {
    const seen = new MutationObserver(() => {
      if (document.querySelector(`[${ATTR.problems}]`) !== null)
        document.title = "a mistake was shown";
    });
    seen.observe(document.body, { childList: true, subtree: true });
  }, ATTR);
  const text = read(FIRST);
  write(FIRST, text.slice(0, 200));
  write(FIRST, "");
  write(FIRST, text.replace("The board wants", "The council wants"));
  await expect(page.getByText("The council wants")).toBeAttached();
  expect(await page.title()).not.toBe("a mistake was shown");
});
