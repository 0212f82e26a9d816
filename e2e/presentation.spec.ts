import { expect, type Locator, type Page, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { violations } from "./support/axe.ts";
import { chapterPath, FIRST, PATH, SECOND, waypoints } from "./support/fixture-story.ts";
import { say } from "./support/say.ts";
import { COARSE, ready, settled, spareMap } from "./support/story-page.ts";
import { MONTHS, waypoint as stepped } from "./support/time-steps.ts";

test.use(COARSE);

const [, AFTER_FIRST = ""] = waypoints;
const section = (page: Page, id: string) => page.locator(`[${ATTR.storyWaypoint}="${id}"]`);
const isPresented = (page: Page) => page.locator(`html[${ATTR.present}]`);
const fragment = (page: Page) => new URL(page.url()).hash;

const isSeen = (target: Locator) =>
  target.evaluate((element) => element.getBoundingClientRect().bottom <= window.innerHeight);

async function present(page: Page, hash = "", path = chapterPath(FIRST)): Promise<void> {
  await page.goto(`${path}?present${hash}`);
  await expect(isPresented(page)).toBeAttached();
  await ready(page);
}

/** Expects one waypoint, and no other, on the screen. */
async function expectAlone(page: Page, id: string): Promise<void> {
  await expect(section(page, id).locator("p").first()).toBeInViewport();
  for (const other of waypoints.filter((each) => each !== id))
    await expect(section(page, other)).toHaveCSS("visibility", "hidden");
}

test("each waypoint has the screen to itself, keys lead on and back, and the address names it", async ({
  page,
}) => {
  await spareMap(page);
  await present(page, `#${AFTER_FIRST}`);
  await expectAlone(page, AFTER_FIRST);
  await page.keyboard.press("ArrowRight");
  await expectAlone(page, SECOND);
  await expect.poll(() => new URL(page.url()).pathname).toBe(chapterPath(SECOND));
  for (const key of ["ArrowLeft", "PageUp"]) await page.keyboard.press(key);
  await expectAlone(page, FIRST);
  for (const key of ["Space", "PageDown"]) await page.keyboard.press(key);
  await expectAlone(page, SECOND);
  await page.keyboard.press("Shift+Space");
  await expectAlone(page, AFTER_FIRST);
  await expect.poll(() => fragment(page)).toBe(`#${AFTER_FIRST}`);
  expect(new URL(page.url()).search).toBe("?present");
});

test("each step of time has a screen, and Escape leads to the same place in the story", {
  tag: "@long-on-phone",
}, async ({ page }) => {
  await spareMap(page);
  await present(page, `#${stepped}`, chapterPath(SECOND));
  const step = () => page.evaluate(() => window.__story?.step());
  for (let at = 0; at < MONTHS; at++) {
    expect(await step()).toBe(at);
    await page.keyboard.press("ArrowRight");
  }
  expect(await step()).toBe(MONTHS);
  await expectAlone(page, stepped);
  await page.keyboard.press("ArrowLeft");
  expect(await step()).toBe(MONTHS - 1);
  await page.keyboard.press("Escape");
  await expect(isPresented(page)).toHaveCount(0);
  expect(await step()).toBe(MONTHS - 1);
  await expect(section(page, FIRST)).toHaveCSS("visibility", "visible");
  expect(new URL(page.url()).search).toBe("");
  await page.keyboard.press("ArrowRight");
  expect(await step()).toBe(MONTHS - 1);
});

test("text is larger than in the story, in the window and beside the map, at every size", {
  tag: "@desktop",
}, async ({ page }) => {
  const textSize = () =>
    section(page, FIRST)
      .locator("p")
      .last()
      .evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));
  for (const [width, height] of [
    [1280, 800],
    [1920, 1080],
    [390, 844],
    [320, 640],
    [844, 390],
    [768, 1024],
  ] as const) {
    const at = `${width}×${height}`;
    await page.setViewportSize({ width, height });
    await page.goto(chapterPath(FIRST));
    await settled(page);
    const usual = await textSize();
    await present(page);
    await settled(page);
    expect(await textSize(), at).toBeGreaterThanOrEqual(usual);
    // The smallest windows hold no larger text.
    if (width > 320 && height > 560) expect(await textSize(), at).toBeGreaterThan(usual);
    const [text, map] = await Promise.all([
      section(page, FIRST).locator("h2").boundingBox(),
      page.locator(`[${ATTR.mapCanvas}]`).boundingBox(),
    ]);
    if (text === null || map === null) throw new Error("a title and a map expected");
    expect(text.y, at).toBeGreaterThanOrEqual(0);
    expect(text.x + text.width <= map.x + 1 || text.y >= map.y + map.height, at).toBe(true);
    await expectAlone(page, FIRST);
  }
});

test("a text that is too long for the screen is shown in parts, forwards and backwards", {
  tag: "@desktop",
}, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 480 });
  await spareMap(page);
  await present(page);
  const end = section(page, FIRST).getByText("The other is");
  await expect(end).not.toBeInViewport();
  await page.keyboard.press("ArrowDown");
  for (let part = 1; part < 4 && !(await isSeen(end)); part++)
    await page.keyboard.press("ArrowDown");
  await expect(end).toBeInViewport();
  await expect(section(page, FIRST)).toHaveCSS("visibility", "visible");
  await page.keyboard.press("ArrowDown");
  await expectAlone(page, AFTER_FIRST);
  await page.keyboard.press("ArrowUp");
  await expectAlone(page, FIRST);
});

test("buttons lead on and leave, and the share menu leads to the presentation", async ({
  page,
}) => {
  await spareMap(page);
  await page.goto(chapterPath(FIRST));
  await ready(page);
  const menu = page.locator(`[${ATTR.storyChapter}="${FIRST}"] [${ATTR.share}]`);
  await menu.locator("summary").press("Enter");
  await menu.getByRole("link", { name: say("share.present") }).press("Enter");
  await expect(isPresented(page)).toBeAttached();
  await page.getByRole("button", { name: say("move.next"), exact: true }).click();
  await expectAlone(page, AFTER_FIRST);
  expect(await violations(page, "html")).toEqual([]);
  await page.getByRole("button", { name: say("present.leave") }).click();
  await expect(isPresented(page)).toHaveCount(0);
  await expect(section(page, AFTER_FIRST).locator("p").first()).toBeInViewport();
  await expect(page.getByRole("button", { name: say("present.leave") })).toHaveCount(0);
});

test("readers of the story load nothing of a presentation", { tag: "@desktop" }, async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on("request", (request) => scripts.push(request.url()));
  await spareMap(page);
  await page.goto(PATH);
  await ready(page);
  await page.keyboard.press("j");
  await expect.poll(() => page.evaluate(() => window.__story?.active())).toBe(FIRST);
  expect(scripts.filter((url) => url.includes("/presentation-"))).toEqual([]);
});
