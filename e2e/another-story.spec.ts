import { expect, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import {
  COARSE,
  chapterIds,
  collectConsole,
  expectChapterOnMap,
  ready,
  scrollTo,
  settled,
  spareMap,
} from "./support/story-page.ts";

test.use(COARSE);

const FIXTURE = "danube-delta";
const chapters = chapterIds("out-fixture", FIXTURE);

test.use({ baseURL: `http://127.0.0.1:${process.env.FIXTURE_PORT ?? 4311}` });

test("a story elsewhere in the world, under a base path, is read from home to end", async ({
  page,
}) => {
  const messages = collectConsole(page);
  const paths = new Set<string>();
  page.on("request", (request) => paths.add(new URL(request.url()).pathname));
  const worker = page.waitForEvent("worker");
  await page.goto("/atlas/");
  await page.locator(`a[href="/atlas/${FIXTURE}/"]`).first().click();
  expect(new URL((await worker).url()).pathname, "the map's worker").toMatch(/^\/atlas\//);
  await settled(page);
  const drawn = await page.evaluate(() => {
    const { map = null, layers = [] } = window.__story ?? {};
    return map?.queryRenderedFeatures({ layers: [...layers] }).length ?? 0;
  });
  expect(drawn).toBeGreaterThan(0);
  for (const id of chapters) {
    await scrollTo(page, `[${ATTR.storyChapter}="${id}"]`);
    await page.waitForFunction((chapter) => window.__story?.active() === chapter, id);
    await settled(page);
    await expectChapterOnMap(page, id);
    await expect.poll(() => new URL(page.url()).pathname).toBe(`/atlas/${FIXTURE}/${id}/`);
  }
  expect([...paths].filter((path) => path.startsWith("/") && !path.startsWith("/atlas/"))).toEqual(
    [],
  );
  expect(messages).toEqual([]);
});

test("another story's steps are its own months, and its axis says its own words", {
  tag: "@desktop",
}, async ({ page }) => {
  await spareMap(page);
  await page.goto(`/atlas/${FIXTURE}/`);
  await ready(page);
  const axis = page.locator(`[${ATTR.storyAxis}="by-month"]`);
  await axis.getByRole("slider").focus();
  await expect(axis.getByRole("slider")).toHaveAttribute("aria-valuetext", "March 2024");
  await page.keyboard.press("End");
  await expect(axis.getByRole("slider")).toHaveAttribute("aria-valuetext", "Mar 2024 to Jun 2024");
  expect(await page.evaluate(() => window.__story?.step())).toBe(4);
  await expect(axis).toContainText("6 gauges were read for this page");
});
