import { existsSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { listFiles } from "./support/built-page.ts";
import { BASE_PATH, embedPath, FIRST, OUT, PATH } from "./support/fixture-story.ts";
import { frameCode, openHostPage } from "./support/host-page.ts";
import { HOST_TYPES } from "./support/host-types.ts";
import { type HostHabits, servePlainly } from "./support/plain-host.ts";
import { COARSE, collectConsole, settled } from "./support/story-page.ts";

/** Files that readers take away; a browser saves them whatever their type is. */
const DOWNLOAD = /^[^/]+\/data\/[^/]+\.(geojson|csv)$/;

/** Serves the fixture on a plain host until the page closes. */
async function open(page: Page, habits: HostHabits = {}): Promise<string> {
  const host = await servePlainly(OUT, BASE_PATH, habits);
  page.once("close", () => host.close());
  return host.origin;
}

test("every file has a name ending that every host knows", { tag: "@desktop" }, () => {
  const files = listFiles(OUT).filter((name) => statSync(join(OUT, name)).isFile());
  const unknown = files.filter(
    (name) =>
      extname(name) !== "" &&
      !(extname(name).slice(1) in HOST_TYPES) &&
      !DOWNLOAD.test(name) &&
      // The map reads tiles as bytes, whatever their type.
      !name.startsWith("_tiles/"),
  );
  expect(unknown).toEqual([]);
  // No page requests a file without an ending.
  expect(files.filter((name) => extname(name) === "")).toEqual(
    expect.arrayContaining([".nojekyll", "_headers"]),
  );
});

test.describe("on a host that knows common types and sends no header of ours", () => {
  test.use(COARSE);

  test("a story's live map starts, and the console stays silent", { tag: "@desktop" }, async ({
    page,
  }) => {
    const messages = collectConsole(page);
    await page.goto((await open(page)) + PATH);
    await settled(page);
    expect(messages).toEqual([]);
  });

  test("an embed's live map starts when a reader requests it", { tag: "@desktop" }, async ({
    page,
  }) => {
    await page.goto(`${await open(page)}${embedPath(FIRST, "map/")}`);
    await page.locator(`[${ATTR.embedExplore}]`).click();
    await expect(page.locator(`[${ATTR.mapStatus}]`)).toHaveAttribute(ATTR.mapStatus, "idle");
  });

  test("no site shows a page of the story in a frame, however its address is spelled", {
    tag: "@desktop",
  }, async ({ page }) => {
    const host = await open(page);
    for (const spelled of [
      "danube-delta/",
      "danube-delta/the-delta/",
      "%64anube-delta/",
      "/danube-delta//the-delta/",
      "embed/../danube-delta/",
      "embed/..%2fdanube-delta/",
      "embed/danube-delta/no-such-chapter/",
      "404.html",
      "",
      "danube-delta/data/",
      "danube-delta/the-readings/",
    ]) {
      await openHostPage(page, frameCode(`${host}${BASE_PATH}/${spelled}`));
      const body = page.frameLocator("iframe").locator("body");
      await expect(body, spelled).toHaveText(/^http:\S+$/, { useInnerText: true });
      await expect(body.locator("img, h1, h2, main, link, script"), spelled).toHaveCount(0);
    }
  });

  test("a refused page opens in a new window", { tag: "@desktop" }, async ({ page }) => {
    const address = (await open(page)) + PATH;
    await openHostPage(page, frameCode(address));
    const opened = page.waitForEvent("popup");
    await page.frameLocator("iframe").getByRole("link").click();
    const story = await opened;
    await expect(story).toHaveURL(address);
    await expect(story.locator(`[${ATTR.story}]`)).toBeVisible();
  });

  test("an embed is shown in a frame", { tag: "@desktop" }, async ({ page }) => {
    await openHostPage(page, frameCode(`${await open(page)}${embedPath(FIRST)}`));
    await expect(page.frameLocator("iframe").locator(`[${ATTR.embed}]`)).toBeVisible();
  });
});

test.describe("on a host that drops names with an underscore", () => {
  test("the build tells it to keep them", { tag: "@desktop" }, () => {
    expect(existsSync(join(OUT, ".nojekyll"))).toBe(true);
  });

  test("the story is still read in full", { tag: ["@desktop", "@long"] }, async ({ page }) => {
    await page.goto((await open(page, { isJekyll: true })) + PATH);
    await expect(page.locator("html")).not.toHaveAttribute(ATTR.script);
    const headings = page.locator(`[${ATTR.storyChapter}] h2`);
    // Not a chapter's address, which is for print alone, nor buttons, which need the script.
    const paragraphs = page.locator(`[${ATTR.storyWaypoint}] p:not(details p, :has(button))`);
    for (const texts of [headings, paragraphs]) {
      expect(await texts.count()).toBeGreaterThan(1);
      for (const text of await texts.all()) await expect(text).toBeVisible();
    }
  });
});

for (const [what, habits] of [
  [
    "is sent with a type that is no script's",
    { typeOf: (path) => (path.includes("worker") ? "application/octet-stream" : null) },
  ],
  ["is sent as a page", { typeOf: (path) => (path.includes("worker") ? "text/html" : null) }],
] satisfies [string, HostHabits][]) {
  test(`where the map's worker ${what}, the picture appears at once`, {
    tag: "@desktop",
  }, async ({ page }) => {
    // The page has no timer of its own for this: only the worker's report ends the wait.
    await page.addInitScript(() => {
      const { setTimeout } = window;
      Object.assign(window, {
        setTimeout: (work: () => void, milliseconds = 0) =>
          milliseconds >= 2000 ? 0 : setTimeout(work, milliseconds),
      });
    });
    await page.goto((await open(page, habits)) + PATH);
    await expect(page.locator(`[${ATTR.mapStatus}]`)).toHaveAttribute(ATTR.mapStatus, "failed");
    await expect(page.locator(`[${ATTR.mapPicture}] img:visible`)).toBeVisible();
    await expect(page.locator(`[${ATTR.mapStill}]`)).toBeVisible();
  });
}
