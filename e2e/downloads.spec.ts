import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { PNG } from "pngjs";
import { ATTR } from "../lib/story/attributes.ts";
import { attribute, findAll, readPage } from "./support/built-page.ts";
import { BASE_PATH, OUT, PATH, STORY, waypoints } from "./support/fixture-story.ts";
import { spareMap } from "./support/story-page.ts";

test("every waypoint's map can be downloaded as PNG and as SVG, and both files exist", {
  tag: "@desktop",
}, () => {
  const places = findAll(readPage(OUT, STORY), "*", { [ATTR.storyDownload]: true });
  const links = places.flatMap((place) => findAll(place, "a"));
  const named = new Map(
    links.map((link) => [attribute(link, "href") ?? "", attribute(link, "download") ?? ""]),
  );
  expect(named.size).toBe(2 * waypoints.length);
  for (const [address, name] of named) {
    const file = readFileSync(join(OUT, address.replace(BASE_PATH, "")));
    if (name.endsWith(".svg")) {
      expect(file.toString("utf8"), name).toMatch(/^<svg [^>]*width="800" height="600"/);
    } else {
      const { width, height } = PNG.sync.read(file);
      expect([width, height], name).toEqual([1600, 1200]);
    }
  }
});

test("the browser renders a downloaded map, and saves it under the name of its waypoint", {
  tag: "@desktop",
}, async ({ page }) => {
  await spareMap(page);
  await page.goto(PATH);
  await page.locator(`[${ATTR.share}] > summary`).first().click();
  const link = page.locator(`[${ATTR.share}] [${ATTR.storyDownload}] a[download$='.svg']`).first();
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
