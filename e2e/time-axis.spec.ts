import { expect, type Page, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { attribute, findAll, findOne, readPage, textOf } from "./support/built-page.ts";
import { marks, OUT, PATH, STORY, waypoints } from "./support/fixture-story.ts";
import { COARSE, collectConsole, ready, settled, spareMap } from "./support/story-page.ts";
import { from, MONTHS, scrollToStep, to, waypoint } from "./support/time-steps.ts";

test.use(COARSE);

const axis = (page: Page) => page.locator(`[${ATTR.storyAxis}="${waypoint}"]`);
const handle = (page: Page) => axis(page).getByRole("slider");
const step = (page: Page) => page.evaluate(() => window.__story?.step());

async function open(page: Page): Promise<void> {
  await page.goto(PATH);
  await ready(page);
  await expect(axis(page).locator("input")).toBeVisible();
}

/** The days that the map shows in full, in days since 1970. */
const shownDays = (page: Page) =>
  page.evaluate(() => {
    const state = window.__story?.map?.getGlobalState() as { from: number; to: number } | undefined;
    return { from: state?.from ?? Number.NaN, to: state?.to ?? Number.NaN };
  });

const day = (date: string) => Date.parse(date) / 86_400_000;

test("scrolling steps through the months, and the map stays where it is", async ({ page }) => {
  const messages = collectConsole(page);
  // The last that a page loads while its reader stays: from then on only steps could ask for more.
  const lastAhead = page.waitForRequest((request) =>
    request.url().includes(`/labels-${waypoints.at(-1)}-`),
  );
  await open(page);
  await lastAhead;
  await scrollToStep(page, 0);
  await settled(page);
  const camera = await page.evaluate(() => JSON.stringify(window.__story?.map?.getCenter()));
  expect(await shownDays(page)).toMatchObject({ from: day(from) });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { seenZooms: seen });
    window.__story?.map?.on("move", () => seen.push(window.__story?.map?.getZoom() ?? 0));
  });
  for (const at of [2, 1, MONTHS - 1]) {
    await scrollToStep(page, at);
    await settled(page);
    const shown = await shownDays(page);
    expect(shown.to - shown.from).toBeLessThan(31);
    await expect(handle(page)).toHaveValue(String(at));
    await expect(page.locator(`[${ATTR.story}]`)).toHaveAttribute(ATTR.storyStep, String(at));
  }
  await scrollToStep(page, MONTHS);
  await settled(page);
  expect(await shownDays(page)).toEqual({ from: day(from), to: day(to) });
  expect(await page.evaluate(() => JSON.stringify(window.__story?.map?.getCenter()))).toBe(camera);
  expect(
    await page.evaluate(() => (window as unknown as { seenZooms: number[] }).seenZooms),
  ).toEqual([]);
  expect(asked).toEqual([]);
  expect(messages).toEqual([]);
});

test("the keyboard moves the handle, which announces its month and scrolls the text along", {
  tag: "@desktop",
}, async ({ page }) => {
  await spareMap(page);
  await open(page);
  await scrollToStep(page, 2);
  await handle(page).focus();
  const place = () => page.evaluate(() => window.scrollY);
  const before = await place();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => step(page)).toBe(3);
  expect(await place()).toBeGreaterThan(before);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => step(page)).toBe(1);
  await page.keyboard.press("Home");
  await expect.poll(() => step(page)).toBe(0);
  const print = (date: string, month: "long" | "short") =>
    new Intl.DateTimeFormat("en-GB", { month, year: "numeric" }).format(new Date(date));
  await expect(handle(page)).toHaveAttribute("aria-valuetext", print(from, "long"));
  await page.keyboard.press("End");
  await expect.poll(() => step(page)).toBe(MONTHS);
  const whole = `${print(from, "short")} to ${print(to, "short")}`;
  await expect(handle(page)).toHaveAttribute("aria-valuetext", whole);
  await expect(axis(page).locator(`[${ATTR.axisNow}]`)).toHaveText(whole);
});

test("the pointer moves the handle by press and by drag", { tag: "@long-on-phone" }, async ({
  page,
}) => {
  await spareMap(page);
  await open(page);
  await scrollToStep(page, 0);
  const box = await handle(page).boundingBox();
  if (box === null) throw new Error("the handle expected on the page");
  const middleOf = (step: number) => box.x + ((step + 0.5) / (MONTHS + 1)) * box.width;
  const y = box.y + box.height / 2;
  await page.mouse.click(middleOf(1), y);
  await expect.poll(() => step(page)).toBe(1);
  await page.mouse.move(middleOf(1), y);
  await page.mouse.down();
  await page.mouse.move(middleOf(4), y, { steps: 5 });
  await expect.poll(() => step(page)).toBe(4);
  await page.mouse.move(middleOf(2), y, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => step(page)).toBe(2);
  await expect(handle(page)).toHaveValue("2");
});

test("focusing the axis from elsewhere scrolls to its place in the text", {
  tag: "@desktop",
}, async ({ page }) => {
  await spareMap(page);
  await open(page);
  expect(await step(page)).toBeNull();
  await handle(page).focus();
  await expect(axis(page)).toHaveAttribute(ATTR.shown, "");
  await expect.poll(() => step(page)).toBe(0);
});

test("the map has the same size with and without an axis, and nothing covers it", async ({
  page,
}) => {
  await spareMap(page);
  await open(page);
  const mapBox = () => page.locator(`[${ATTR.mapCanvas}]`).boundingBox();
  const before = await mapBox();
  await scrollToStep(page, 2);
  const map = await mapBox();
  expect([map?.width, map?.height]).toEqual([before?.width, before?.height]);
  const over = await axis(page).boundingBox();
  if (map === null || over === null) throw new Error("a map and an axis expected");
  expect(over.y).toBeGreaterThanOrEqual(map.y + map.height - 0.5);
});

test("the axis has one tick for each mark, names the marks, and shows no totals", {
  tag: "@desktop",
}, () => {
  const built = findOne(readPage(OUT, STORY), "*", { [ATTR.storyAxis]: waypoint });
  const ticks = findAll(built, "path").map(
    (path) => attribute(path, "d")?.match(/M/g)?.length ?? 0,
  );
  expect(ticks).toHaveLength(MONTHS);
  expect(ticks.reduce((sum, count) => sum + count, 0)).toBe(marks.length);
  expect(textOf(built)).toContain(`${marks.length} gauges were read for this page`);
  expect(textOf(built)).toContain("The water board has more");
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the text holds the axis with its ticks, and its handle cannot be moved", {
    tag: "@long-on-phone",
  }, async ({ page }) => {
    await page.goto(PATH);
    await expect(axis(page).getByRole("img")).toBeVisible();
    await expect(axis(page).locator("input")).toBeHidden();
    await expect(axis(page)).toContainText("gauges were read");
    // Without script the page reserves no room for scrolling through steps.
    await expect(page.locator(`[${ATTR.storySteps}]`).first()).toBeHidden();
  });
});
