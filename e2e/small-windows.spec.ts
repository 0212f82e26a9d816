import { expect, type Page, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { PATH, waypoints } from "./support/fixture-story.ts";
import { ready, scrollTo, settled, spareMap } from "./support/story-page.ts";

/** Windows of 1280 px at a zoom of 200 % and 400 %. */
const ZOOMED = [
  { width: 640, height: 400 },
  { width: 320, height: 256 },
  { width: 320, height: 200 },
];

const block = `[${ATTR.mapBlock}]`;

for (const size of ZOOMED) {
  test(`in a window of ${size.width} by ${size.height} the text holds every picture and its legend`, {
    tag: "@desktop",
  }, async ({ page }) => {
    await page.setViewportSize(size);
    await page.goto(PATH);
    await ready(page);
    await expect(page.locator(block)).toBeHidden();
    for (const id of waypoints) {
      await expect(page.locator(`main [${ATTR.storyPicture}="${id}"]`)).toBeVisible();
      await expect(page.locator(`[${ATTR.storyKey}="${id}"]`)).toBeVisible();
      await expect(page.locator(`[${ATTR.storyDescribe}="${id}"]`)).toBeVisible();
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
}

test("a window that becomes large enough has its live map, and one that becomes small none", {
  tag: "@desktop",
}, async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await page.goto(PATH);
  await ready(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(page.locator(block)).toBeVisible();
  await settled(page);
  expect(await page.evaluate(() => window.__story?.map !== null)).toBe(true);
  await page.setViewportSize({ width: 320, height: 256 });
  await expect(page.locator(block)).toBeHidden();
  await page.setViewportSize({ width: 1024, height: 768 });
  await settled(page);
  const widths = await page
    .locator(`[${ATTR.mapCanvas}] canvas`)
    .evaluate((canvas) => [canvas.clientWidth, canvas.parentElement?.clientWidth]);
  expect(widths[0]).toBe(widths[1]);
});

/**
 * Two ways in which readers get larger text: their browser's size, and the spacing of WCAG 1.4.12.
 */
const LARGER: Record<string, (page: Page) => Promise<void>> = {
  "text twice as large": (page) =>
    page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    }),
  "more space between letters and lines": (page) =>
    page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}",
      );
      document.adoptedStyleSheets.push(sheet);
    }),
};

/**
 * What is cut or lies on something else: words of the legend beyond the strip or the window, the
 * axis over them.
 */
function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate((ATTR) => {
    const faults: string[] = [];
    const strip = document.querySelector("aside")?.getBoundingClientRect() ?? new DOMRect();
    const axis = document.querySelector(`[${ATTR.storyAxis}][${ATTR.shown}]`);
    const under = axis?.getBoundingClientRect();
    for (const row of document.querySelectorAll(
      `aside [${ATTR.storyLegend}]:not([hidden]) [${ATTR.legendLayer}]`,
    )) {
      const { top, bottom, height } = row.getBoundingClientRect();
      if (height === 0 || !row.checkVisibility({ visibilityProperty: true })) continue;
      const name = row.textContent ?? "";
      if (top < strip.top - 1 || bottom > strip.bottom + 1)
        faults.push(`beyond the strip: ${name}`);
      if (bottom > innerHeight + 1) faults.push(`below the window: ${name}`);
      if (under !== undefined && under.top < bottom - 1 && under.bottom > top + 1)
        faults.push(`under the axis: ${name}`);
    }
    if (axis && axis.scrollHeight > axis.clientHeight + 1) faults.push("the axis is cut");
    return faults;
  }, ATTR);
}

for (const [larger, enlarge] of Object.entries(LARGER)) {
  for (const size of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ]) {
    test(`with ${larger} nothing under the map is cut, at ${size.width} by ${size.height}`, {
      tag: "@desktop",
    }, async ({ page }) => {
      await spareMap(page);
      await page.setViewportSize(size);
      await page.goto(PATH);
      await ready(page);
      await enlarge(page);
      for (const id of waypoints) {
        await scrollTo(page, `[${ATTR.storyWaypoint}="${id}"]`);
        const legend = page.locator(`aside [${ATTR.storyLegend}="${id}"]`);
        await expect(legend).not.toHaveAttribute("hidden");
        await expect.poll(() => faultsOf(page), id).toEqual([]);
      }
    });
  }
}

test("the strip is as high at every waypoint, so that the map never resizes", {
  tag: "@desktop",
}, async ({ page }) => {
  await spareMap(page);
  for (const width of [900, 1024, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(PATH);
    await ready(page);
    const heights = new Set<number>();
    for (const id of waypoints) {
      await scrollTo(page, `[${ATTR.storyWaypoint}="${id}"]`);
      await expect(page.locator(`aside [${ATTR.storyLegend}="${id}"]`)).toBeVisible();
      heights.add(
        await page
          .locator("aside")
          .first()
          .evaluate((aside: HTMLElement) => aside.offsetHeight),
      );
    }
    expect([...heights], `at ${width} px`).toEqual([96]);
  }
});

for (const size of [
  { width: 1280, height: 800 },
  { width: 960, height: 700 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
  ...ZOOMED,
]) {
  test(`no text is smaller than 11 px, at ${size.width} by ${size.height}`, {
    tag: "@desktop",
  }, async ({ page }) => {
    await spareMap(page);
    await page.setViewportSize(size);
    await page.goto(PATH);
    await ready(page);
    const small = await page.evaluate(() => {
      const found = new Set<string>();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (parent === null || node.textContent?.trim() === "") continue;
        if (parent.closest("script, style") !== null || !parent.checkVisibility()) continue;
        const size = Number.parseFloat(getComputedStyle(parent).fontSize);
        if (size < 11) found.add(`${size} px: ${node.textContent}`);
      }
      return [...found];
    });
    expect(small).toEqual([]);
  });
}
