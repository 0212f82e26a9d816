import { expect, type Page, test } from "@playwright/test";
import { ATTRIBUTION_HEIGHT, FRAME_MARGIN } from "../lib/map/labels/placement.ts";
import { scaleBar } from "../lib/map/scale-bar.ts";
import { ATTR } from "../lib/story/attributes.ts";
import { chapters, PATH, SECOND } from "./support/fixture-story.ts";
import { say } from "./support/say.ts";
import { COARSE, ready, scrollTo, settled, spareMap } from "./support/story-page.ts";

test.use(COARSE);

async function goTo(page: Page, id: string): Promise<void> {
  await scrollTo(page, `[${ATTR.storyChapter}="${id}"]`);
  await page.waitForFunction((chapter) => window.__story?.active() === chapter, id);
  await settled(page);
}

const camera = (page: Page) =>
  page.evaluate(() => {
    const map = window.__story?.map;
    if (!map) throw new Error("no live map");
    const { lng, lat } = map.getCenter();
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    return {
      size: { width, height },
      camera: {
        center: [lng, lat] as [number, number],
        zoom: map.getZoom(),
        bearing: map.getBearing(),
        pitch: map.getPitch(),
      },
    };
  });

async function expectTrueScale(page: Page, where: string): Promise<void> {
  const { camera: at, size } = await camera(page);
  const { metres, width } = scaleBar(at, size);
  const scale = page.locator(`[${ATTR.mapScale}]`);
  const length = metres < 1000 ? `${metres} m` : `${(metres / 1000).toLocaleString("en")} km`;
  await expect(scale, where).toHaveAttribute("aria-label", new RegExp(`the bar is ${length}`));
  await expect(scale).toContainText(length);
  const drawn = (await scale.locator(`[${ATTR.scaleBar}]`).boundingBox())?.width ?? 0;
  expect(drawn, where).toBeCloseTo(width, 0);
}

test("the scale is true at any chapter, and after the window has changed", {
  tag: "@phone",
}, async ({ page }) => {
  await page.goto(PATH);
  await settled(page);
  for (const id of chapters) {
    await goTo(page, id);
    await expectTrueScale(page, id);
  }
  for (const [width, height] of [
    [768, 1024],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    await settled(page);
    await expectTrueScale(page, `after a resize to ${width} px`);
  }
});

test("the scale follows a flight and is true at its end", { tag: ["@desktop", "@long"] }, async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await page.goto(PATH);
  await settled(page);
  await goTo(page, SECOND);
  await expectTrueScale(page, "after a flight");
});

test("a map with north up has no arrow; a turned one has one that points north", {
  tag: "@desktop",
}, async ({ page }) => {
  await page.goto(PATH);
  await settled(page);
  await expect(page.locator(`[${ATTR.mapScale}]`)).toBeVisible();
  const bearings = new Set<boolean>();
  for (const id of chapters) {
    await goTo(page, id);
    const { bearing } = (await camera(page)).camera;
    const arrow = page.locator(`[${ATTR.mapNorth}]`);
    bearings.add(Math.abs(bearing) < 0.5);
    if (Math.abs(bearing) < 0.5) {
      await expect(arrow).toBeHidden();
      continue;
    }
    await expect(arrow).toBeVisible();
    const key = bearing > 0 ? "north.left" : "north.right";
    const label = say(key, {
      degrees: Math.round(Math.abs(bearing)),
    });
    await expect(page.getByRole("img", { name: label })).toBeVisible();
    const turn = await arrow.locator("svg").evaluate((svg) => Number.parseFloat(svg.style.rotate));
    expect(turn).toBeCloseTo(-bearing, 3);
  }
  expect(bearings.size, "maps of both kinds").toBe(2);
});

test("controls and notes on the map's edge leave the labels' room free, and OpenStreetMap, the day and the boundaries note always show", {
  tag: "@desktop",
}, async ({ page }) => {
  await page.goto(PATH);
  await settled(page);
  for (const [width, height] of [
    [1280, 800],
    [900, 600],
    [390, 844],
    [320, 568],
    [844, 390],
  ] as const) {
    await page.setViewportSize({ width, height });
    await settled(page);
    const seen = await page.locator(`[${ATTR.mapCredit}]`).evaluate((credit) => {
      const box = credit.getBoundingClientRect();
      const frame = credit.parentElement?.parentElement?.getBoundingClientRect();
      const items = [...credit.querySelectorAll("span")].map((item) => {
        const { top, bottom, left, right } = item.getBoundingClientRect();
        const isWhole = top >= box.top - 1 && bottom <= box.bottom + 1;
        return {
          text: item.textContent ?? "",
          isWhole,
          fits: right <= box.right + 1 && left >= box.left - 12,
        };
      });
      const foot = credit.parentElement?.getBoundingClientRect();
      return {
        shown: items.filter(({ isWhole }) => isWhole),
        hidden: items.filter(({ isWhole }) => !isWhole).map(({ text }) => text),
        height: (frame?.bottom ?? 0) - (foot?.top ?? 0),
      };
    });
    const at = `${width}×${height}`;
    expect(seen.height, at).toBeLessThanOrEqual(FRAME_MARGIN + ATTRIBUTION_HEIGHT);
    const words = seen.shown.map(({ text }) => text);
    expect(
      seen.shown.filter(({ fits }) => !fits),
      at,
    ).toEqual([]);
    expect(words, at).toEqual(
      expect.arrayContaining([
        "© OpenStreetMap contributors",
        "as of 15 Jun 2024",
        "boundaries do not imply a position",
      ]),
    );
    // The opened legend holds everything that has no room on a small map.
    const summary = page.locator(`[${ATTR.mapBlock}] summary`);
    if (!(await summary.isVisible())) expect(seen.hidden, at).toEqual([]);
    else {
      await summary.click();
      const credits = page.locator(`[${ATTR.mapBlock}] aside p:not([${ATTR.storyDownload}])`);
      await expect(credits).toBeVisible();
      for (const text of seen.hidden) await expect(credits).toContainText(text);
      await summary.click();
    }
  }
});

test("a close map has a locator beside its legend, never over the map; a wide one has none", async ({
  page,
}, info) => {
  await spareMap(page);
  await page.goto(PATH);
  await ready(page);
  const list = (id: string) => page.locator(`[${ATTR.storyLegend}="${id}"]`);
  const withLocator = await page
    .locator(`[${ATTR.storyChapter}]`)
    .evaluateAll(
      (articles, ATTR) =>
        articles
          .map((article) => article.getAttribute(ATTR.storyChapter) ?? "")
          .filter((id) =>
            document.querySelector(`[${ATTR.storyLegend}="${id}"] [${ATTR.locator}]`),
          ),
      ATTR,
    );
  const without = chapters.filter((id) => !withLocator.includes(id));
  expect(withLocator.length).toBeGreaterThan(0);
  expect(without.length).toBeGreaterThan(0);
  const id = withLocator[0] ?? "";
  await scrollTo(page, `[${ATTR.storyChapter}="${id}"]`);
  await page.waitForFunction((chapter) => window.__story?.active() === chapter, id);
  if (info.project.name === "phone") await page.locator(`[${ATTR.mapBlock}] summary`).click();
  const picture = list(id).getByRole("img", { name: /^Locator map: / });
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBe(108);
  const [image, map] = await Promise.all([
    picture.boundingBox(),
    page.locator(`[${ATTR.mapCanvas}]`).boundingBox(),
  ]);
  expect(image?.y ?? 0).toBeGreaterThanOrEqual((map?.y ?? 0) + (map?.height ?? 0));
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the page shows no scale and no north arrow, since it does not know the camera; rows are plain words", {
    tag: "@desktop",
  }, async ({ page }) => {
    await page.goto(PATH);
    await expect(page.locator(`[${ATTR.mapScale}]`)).toBeHidden();
    await expect(page.locator(`[${ATTR.mapNorth}]`)).toBeHidden();
    await expect(page.locator(`[${ATTR.legendLayer}][role]`)).toHaveCount(0);
  });
});
