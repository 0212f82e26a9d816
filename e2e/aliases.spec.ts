import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { ready, spareMap } from "./support/story-page.ts";

test.use({ baseURL: `http://127.0.0.1:${process.env.FIXTURE_PORT ?? 4311}` });

/** What the fixture's chapter `the-gauges` and its waypoint `by-month` were called before. */
const STORY = "/atlas/danube-delta/";
const OLD = ["gauge-readings", "the-readings"];
const OLD_WAYPOINT = "month-by-month";

const topOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);

test("an older address of a chapter opens the chapter, and leaves no entry behind", {
  tag: "@desktop",
}, async ({ page }) => {
  await spareMap(page);
  await page.goto(STORY);
  const before = await page.evaluate(() => history.length);
  for (const id of OLD) {
    await page.goto(`${STORY}${id}/`);
    await page.waitForURL(`${STORY}the-gauges/`);
    await ready(page);
    expect(await page.evaluate(() => window.__story?.active())).toBe("the-gauges");
  }
  expect(await page.evaluate(() => history.length)).toBe(before + OLD.length);
});

test("an older address with a place in the story leads to that place", async ({ page }) => {
  await spareMap(page);
  await page.goto(`${STORY}the-readings/#the-meadow`);
  await ready(page);
  expect(await page.evaluate(() => window.__story?.active())).toBe("the-delta");
  await page.goto(`${STORY}#by-month`);
  await ready(page);
  const place = await topOf(page, `[${ATTR.storyWaypoint}="by-month"]`);
  await page.goto(`${STORY}the-readings/#${OLD_WAYPOINT}`);
  await ready(page);
  expect(await topOf(page, `[${ATTR.storyWaypoint}="by-month"]`)).toBeCloseTo(place, 0);
  expect(await page.evaluate(() => window.__story?.active())).toBe("the-gauges");
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("an older address leads to the chapter's page", { tag: "@desktop" }, async ({ page }) => {
    await page.goto(`${STORY}the-readings/`);
    await page.waitForURL(`${STORY}the-gauges/`);
    await expect(page.locator(`[${ATTR.storyChapter}="the-gauges"]`)).toBeAttached();
  });

  test("older ids of a chapter and of a waypoint lead to where the new ones do", async ({
    page,
  }) => {
    for (const [old, id] of [
      [OLD_WAYPOINT, "by-month"],
      ["the-readings", "the-gauges"],
    ]) {
      await page.goto(`${STORY}#${id}`);
      const place = await topOf(page, `[id="${id}"]`);
      await page.goto("about:blank");
      await page.goto(`${STORY}#${old}`);
      expect(await topOf(page, `[id="${id}"]`)).toBeCloseTo(place, 0);
      expect(place).toBeLessThan((page.viewportSize()?.height ?? 0) * 0.6);
    }
  });
});

test("an older address has the head, the card and the oEmbed answer of the chapter, for who shares it", {
  tag: "@desktop",
}, async ({ request }) => {
  const read = async (path: string) => (await request.get(path)).text();
  const own = await read(`${STORY}the-gauges/`);
  const old = await read(`${STORY}the-readings/`);
  for (const name of ["og:title", "og:url", "og:image"]) {
    const tag = new RegExp(`<meta property="${name}" content="[^"]*"`).exec(own)?.[0] ?? "none";
    expect(old).toContain(tag);
  }
  const [card, copy] = await Promise.all(
    ["the-gauges", "the-readings"].map(async (id) =>
      (await request.get(`${STORY}${id}/card.png`)).body(),
    ),
  );
  expect(copy?.equals(card ?? Buffer.alloc(0))).toBe(true);
  expect(await read(`${STORY}the-readings/oembed.json`)).toBe(
    await read(`${STORY}the-gauges/oembed.json`),
  );
});

test("hosts are told of each older address, so that they may answer for it themselves", {
  tag: "@desktop",
}, () => {
  const lines = OLD.map((id) => `${STORY}${id}/* ${STORY}the-gauges/:splat 301`);
  expect(readFileSync("out-fixture/_redirects", "utf8")).toBe(`${lines.join("\n")}\n`);
});
