import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { readHead, readPage } from "./support/built-page.ts";
import { OUT, PATH } from "./support/fixture-story.ts";
import { ready, spareMap } from "./support/story-page.ts";

/** Former ids of the fixture's chapter `the-gauges` and its waypoint `by-month`. */
const OLD = ["gauge-readings", "the-readings"];
const OLD_WAYPOINT = "month-by-month";

const topOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);

test("an older address of a chapter opens the chapter, and adds no history entry", {
  tag: "@desktop",
}, async ({ page }) => {
  await spareMap(page);
  await page.goto(PATH);
  const before = await page.evaluate(() => history.length);
  for (const id of OLD) {
    await page.goto(`${PATH}${id}/`);
    await page.waitForURL(`${PATH}the-gauges/`);
    await ready(page);
    expect(await page.evaluate(() => window.__story?.active())).toBe("the-gauges");
  }
  expect(await page.evaluate(() => history.length)).toBe(before + OLD.length);
});

test("an older address with a place in the story leads to that place", {
  tag: "@long-on-phone",
}, async ({ page }) => {
  await spareMap(page);
  await page.goto(`${PATH}the-readings/#the-meadow`);
  await ready(page);
  expect(await page.evaluate(() => window.__story?.active())).toBe("the-delta");
  await page.goto(`${PATH}#by-month`);
  await ready(page);
  const place = await topOf(page, `[${ATTR.storyWaypoint}="by-month"]`);
  await page.goto(`${PATH}the-readings/#${OLD_WAYPOINT}`);
  await ready(page);
  expect(await topOf(page, `[${ATTR.storyWaypoint}="by-month"]`)).toBeCloseTo(place, 0);
  expect(await page.evaluate(() => window.__story?.active())).toBe("the-gauges");
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("an older address leads to the chapter's page", { tag: "@desktop" }, async ({ page }) => {
    await page.goto(`${PATH}the-readings/`);
    await page.waitForURL(`${PATH}the-gauges/`);
    await expect(page.locator(`[${ATTR.storyChapter}="the-gauges"]`)).toBeAttached();
  });

  test("older ids of a chapter and of a waypoint lead to the same place as the new ones", {
    tag: "@long-on-phone",
  }, async ({ page }) => {
    for (const [old, id] of [
      [OLD_WAYPOINT, "by-month"],
      ["the-readings", "the-gauges"],
    ]) {
      await page.goto(`${PATH}#${id}`);
      const place = await topOf(page, `[id="${id}"]`);
      await page.goto("about:blank");
      await page.goto(`${PATH}#${old}`);
      // The second visit has the page's fonts from the cache: lines lie a fraction of a px elsewhere.
      expect(Math.abs((await topOf(page, `[id="${id}"]`)) - place)).toBeLessThanOrEqual(1);
      expect(place).toBeLessThan((page.viewportSize()?.height ?? 0) * 0.6);
    }
  });
});

test("an older address has the head, the card and the oEmbed answer of the chapter, so that it can be shared", {
  tag: "@desktop",
}, () => {
  const own = readHead(readPage(OUT, "danube-delta/the-gauges")).meta;
  const old = readHead(readPage(OUT, "danube-delta/the-readings")).meta;
  for (const name of ["og:title", "og:url", "og:image"]) {
    expect(own[name]).toMatch(/./);
    expect(old[name]).toBe(own[name]);
  }
  for (const file of ["card.png", "oembed.json"]) {
    const [here, there] = ["the-gauges", "the-readings"].map((id) =>
      readFileSync(`${OUT}/danube-delta/${id}/${file}`),
    );
    expect(here?.length).toBeGreaterThan(0);
    expect(there?.equals(here ?? Buffer.alloc(0)), file).toBe(true);
  }
});

test("_redirects lists each older address, so that hosts can answer for it themselves", {
  tag: "@desktop",
}, () => {
  const lines = OLD.map((id) => `${PATH}${id}/* ${PATH}the-gauges/:splat 301`);
  expect(readFileSync(`${OUT}/_redirects`, "utf8")).toBe(`${lines.join("\n")}\n`);
});
