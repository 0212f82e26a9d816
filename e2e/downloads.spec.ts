import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { PNG } from "pngjs";
import { ATTR } from "../lib/story/attributes.ts";
import { STORY, spareMap } from "./support/story-page.ts";

test("every waypoint's map can be downloaded as PNG and as SVG, and both are there", {
  tag: "@desktop",
}, async ({ page, request }) => {
  await spareMap(page);
  await page.goto(`/${STORY}/`);
  const waypoints = page.locator(`[${ATTR.storyWaypoint}]`);
  const files = await page
    .locator(`[${ATTR.storyDownload}] a`)
    .evaluateAll((all) =>
      all.map((link) => [(link as HTMLAnchorElement).href, (link as HTMLAnchorElement).download]),
    );
  const named = new Map(files.map(([href = "", name = ""]) => [href, name]));
  expect(named.size).toBe(2 * (await waypoints.count()));
  for (const [href, name] of named) {
    const answer = await request.get(href);
    expect(answer.status(), href).toBe(200);
    if (name.endsWith(".svg")) {
      expect(answer.headers()["content-type"], name).toContain("image/svg+xml");
      expect(await answer.text(), name).toMatch(/^<svg [^>]*width="800" height="600"/);
    } else {
      const { width, height } = PNG.sync.read(await answer.body());
      expect([width, height], name).toEqual([1600, 1200]);
    }
  }
});

test("the browser loads a downloaded map as a picture, and saves it under the name of its place", {
  tag: "@desktop",
}, async ({ page }) => {
  await spareMap(page);
  await page.goto(`/${STORY}/`);
  const link = page.locator(`[${ATTR.storyDownload}] a[download$='.svg']:visible`).first();
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toMatch(new RegExp(`^${STORY}-[a-z0-9-]+\\.svg$`));
  const svg = readFileSync(await download.path(), "utf8");
  const size = await page.evaluate(async (text) => {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  }, svg);
  expect(size).toEqual([800, 600]);
});
