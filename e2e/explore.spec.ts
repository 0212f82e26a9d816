import { expect, type Page, test } from "@playwright/test";
import { maxScaleFor } from "../lib/map/frame.ts";
import { LABEL_LAYERS } from "../lib/map/style/labels.ts";
import { ATTR } from "../lib/story/attributes.ts";
import { chapterPath, FIRST, HOME, mapDocument, SECOND } from "./support/fixture-story.ts";
import { COARSE, expectChapterOnMap, scrollTo, settled } from "./support/story-page.ts";

test.use(COARSE);

const CHAPTER = FIRST;
const NEXT = SECOND;

const isBackShown = (page: Page) => page.locator(`[${ATTR.mapBack}]`).isVisible();
const camera = (page: Page) =>
  page.evaluate(() => {
    const map = window.__story?.map;
    if (!map) throw new Error("no live map");
    const { lng, lat } = map.getCenter();
    return { lng, lat, zoom: map.getZoom(), bearing: map.getBearing() };
  });

async function open(page: Page, hash = ""): Promise<void> {
  await page.goto(HOME);
  await page.goto(`${chapterPath(CHAPTER)}${hash}`);
  await settled(page);
}

async function middle(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.locator(`[${ATTR.mapCanvas}]`).boundingBox();
  if (box === null) throw new Error("no map");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function drag(page: Page, dx: number, dy: number): Promise<void> {
  const { x, y } = await middle(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx / 2, y + dy / 2, { steps: 3 });
  await page.mouse.move(x + dx, y + dy, { steps: 3 });
  await page.mouse.up();
}

test("a drag moves the map and opens nothing, and going back flies to the exact state", {
  tag: "@desktop",
}, async ({ page }) => {
  await open(page);
  expect(await isBackShown(page)).toBe(false);
  const before = await camera(page);
  await drag(page, 80, 50);
  await settled(page);
  expect((await camera(page)).lng).toBeLessThan(before.lng);
  await expect(page.locator(`[${ATTR.detailPanel}]`)).toHaveCount(0);
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await page.evaluate(() => {
    const zooms: number[] = [];
    Object.assign(window, { moves: zooms });
    window.__story?.map?.on("move", ({ target }) => zooms.push(target.getZoom()));
  });
  await page.locator(`[${ATTR.mapBack}]`).click();
  await settled(page);
  await expectChapterOnMap(page, CHAPTER);
  // A jump would be a single move.
  const moves = await page.evaluate(() => (window as unknown as { moves: number[] }).moves);
  expect(moves.length).toBeGreaterThan(1);
  expect(await isBackShown(page)).toBe(false);
});

test("zooming out hides labels that would overlap, and going back to the story shows them again", {
  tag: ["@desktop", "@long"],
}, async ({ page }) => {
  await open(page);
  const labels = () =>
    page.evaluate((layer) => {
      const map = window.__story?.map;
      if (!map) throw new Error("no live map");
      const drawn = map.queryRenderedFeatures({ layers: [layer] });
      return drawn.map(({ properties }) => String(properties.text)).sort();
    }, LABEL_LAYERS.text);
  const own = await labels();
  expect(own.length).toBeGreaterThan(2);
  for (let press = 0; press < 5; press++) {
    await page.locator(`[${ATTR.mapZoom}="-1"]`).click();
    await settled(page);
  }
  const explored = await labels();
  expect(explored.length).toBeGreaterThan(0);
  expect(explored.length).toBeLessThan(own.length);
  await page.locator(`[${ATTR.mapBack}]`).click();
  await settled(page);
  expect(await labels()).toEqual(own);
});

test("the plain wheel over the map scrolls the page; with Ctrl it zooms, no closer than the precision allows", {
  tag: "@desktop",
}, async ({ page }) => {
  await open(page);
  const { x, y } = await middle(page);
  const before = await camera(page);
  const top = await page.evaluate(() => window.scrollY);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 120);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(top);
  await settled(page);
  expect(await camera(page)).toEqual(before);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -240);
  await expect.poll(async () => (await camera(page)).zoom).toBeGreaterThan(before.zoom);
  for (let turn = 0; turn < 15; turn++) await page.mouse.wheel(0, -600);
  await page.keyboard.up("Control");
  await settled(page);
  const { zoom, lat } = await camera(page);
  const state = mapDocument.waypoints[CHAPTER];
  const shown = mapDocument.layers.filter(({ id }) => state?.show.includes(id));
  const closest = Math.log2(maxScaleFor(shown, lat) / 512);
  expect(zoom).toBeLessThan(Math.max(closest, before.zoom) + 0.02);
});

test("buttons and keys move the map, which has an accessible name; Escape goes back, and the next waypoint moves the map again", {
  tag: "@long-on-phone",
}, async ({ page }) => {
  await open(page);
  const before = await camera(page);
  await page.locator(`[${ATTR.mapZoom}="1"]`).click();
  await expect.poll(async () => (await camera(page)).zoom).toBeGreaterThan(before.zoom);
  await settled(page);
  expect(await isBackShown(page)).toBe(true);
  const drawing = page.locator(`[${ATTR.mapCanvas}] canvas`);
  await expect(drawing).toHaveAttribute("aria-label", /Map/);
  await drawing.focus();
  const zoomed = await camera(page);
  await page.keyboard.press("ArrowRight");
  await expect.poll(async () => (await camera(page)).lng).toBeGreaterThan(zoomed.lng);
  await page.keyboard.press("Escape");
  await settled(page);
  await expectChapterOnMap(page, CHAPTER);
  await page.locator(`[${ATTR.mapZoom}="-1"]`).click();
  await page.locator(`[${ATTR.mapZoom}="1"]`).click();
  await settled(page);
  await scrollTo(page, `[${ATTR.storyChapter}="${NEXT}"]`);
  await settled(page);
  await expectChapterOnMap(page, NEXT);
  expect(await isBackShown(page)).toBe(false);
});

test("on a phone two fingers move the map, one scrolls the page, and going back restores the exact state", {
  tag: "@phone",
}, async ({ page }) => {
  await open(page);
  const before = await camera(page);
  const { x, y } = await middle(page);
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: [number, number][]) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: points.map(([x, y], id) => ({ x, y, id })),
    });
  const top = await page.evaluate(() => window.scrollY);
  await touch("touchStart", [[x, y]]);
  for (let step = 1; step <= 10; step++) await touch("touchMove", [[x, y - step * 12]]);
  await touch("touchEnd", []);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(top);
  await page.evaluate((to) => window.scrollTo({ top: to, behavior: "instant" }), top);
  await settled(page);
  expect((await camera(page)).zoom).toBeCloseTo(before.zoom, 6);
  await touch("touchStart", [
    [x - 20, y],
    [x + 20, y],
  ]);
  for (let step = 1; step <= 8; step++)
    await touch("touchMove", [
      [x - 20 - step * 6, y],
      [x + 20 + step * 6, y],
    ]);
  await touch("touchEnd", []);
  await expect.poll(async () => (await camera(page)).zoom).toBeGreaterThan(before.zoom);
  await settled(page);
  expect((await camera(page)).bearing).toBeCloseTo(before.bearing, 6);
  expect(await isBackShown(page)).toBe(true);
  await page.locator(`[${ATTR.mapBack}]`).click();
  await settled(page);
  await expectChapterOnMap(page, CHAPTER);
});

test(
  "a view's address shows that view within the limits, also on reload; going back removes it",
  { tag: "@long-on-phone" },
  async ({ page }, info) => {
    await open(page);
    const own = await camera(page);
    const [zoom, lat, lng] = [own.zoom + 0.25, own.lat + 0.01, own.lng + 0.01].map((value) =>
      Number(value.toFixed(4)),
    );
    const hash = `#view=${zoom}/${lat}/${lng}`;
    const expectView = async () => {
      await settled(page);
      const shown = await camera(page);
      expect(shown.zoom).toBeCloseTo(zoom ?? 0, 6);
      expect(shown.lat).toBeCloseTo(lat ?? 0, 6);
      expect(shown.lng).toBeCloseTo(lng ?? 0, 6);
      expect(await isBackShown(page)).toBe(true);
      expect(new URL(page.url()).hash).toBe(hash);
    };
    await open(page, hash);
    await expectView();
    await page.reload();
    await expectView();
    const entries = await page.evaluate(() => history.length);
    await page.locator(`[${ATTR.mapBack}]`).click();
    await settled(page);
    await expectChapterOnMap(page, CHAPTER);
    await expect.poll(() => new URL(page.url()).hash).toBe("");
    expect(await page.evaluate(() => history.length)).toBe(entries);
    if (info.project.name === "phone") return;
    await open(page, `#view=21/${lat}/${lng}`);
    expect((await camera(page)).zoom).toBeLessThan(19);
  },
);
