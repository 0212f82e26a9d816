import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { build } from "esbuild";
import { ATTR } from "../lib/story/attributes.ts";
import { SETTINGS_KEY } from "../lib/story/reading-settings.ts";
import {
  BASE_PATH,
  chapterPath,
  embedPath,
  FIRST,
  HOME,
  OUT,
  PATH,
  readBuilt,
  SECOND,
  STORY,
  WINDOW,
} from "./support/fixture-story.ts";
import { servePlainly } from "./support/plain-host.ts";
import { settled, spareMap } from "./support/story-page.ts";

test.use({ ...WINDOW, serviceWorkers: "allow" });

const html = readBuilt(`/${STORY}/index.html`);
const BUILD = new RegExp(`${ATTR.build}="(\\w+)"`).exec(html)?.[1] ?? "";
const NEW_BUILD = "0123456789abcdef";
const TITLE = "Water in the delta";
const NEW_TITLE = "Water in the new delta";
const pictures = [...new Set(html.match(/\/[^"\s]*_pictures\/[^"\s]+\.[0-9a-f]{8}(?=["\s])/g))].map(
  (path) => `${path}.wide-light.svg`,
);

let folder = OUT;
let host: Awaited<ReturnType<typeof servePlainly>>;
const made: string[] = [];

test.beforeEach(async () => {
  folder = OUT;
  host = await servePlainly(() => folder, BASE_PATH);
});

test.afterEach(() => {
  host.close();
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true });
});

/** Copies the site, with each page and the worker changed. Returns the folder. */
function copySite(change: (text: string) => string): string {
  const copy = mkdtempSync(join(tmpdir(), "atlas-site-"));
  made.push(copy);
  cpSync(OUT, copy, { recursive: true });
  for (const name of readdirSync(copy, { recursive: true, encoding: "utf8" })) {
    if (!/(^|\/)sw\.js$|\.html$/.test(name)) continue;
    writeFileSync(join(copy, name), change(readFileSync(join(copy, name), "utf8")));
  }
  return copy;
}

const newBuild = () =>
  copySite((text) => text.replaceAll(BUILD, NEW_BUILD).replaceAll(TITLE, NEW_TITLE));

/** Waits until the browser keeps these paths. */
async function kept(page: Page, paths: readonly string[]): Promise<void> {
  const missing = () =>
    page.evaluate(async (all) => {
      const found = await Promise.all(all.map((path) => caches.match(path)));
      return all.filter((_, index) => found[index] === undefined);
    }, paths);
  await expect.poll(missing, { timeout: 30_000 }).toEqual([]);
}

const cacheNames = (page: Page) => page.evaluate(() => caches.keys());

test("after one visit a story is read without a network: text, pictures and the maps that were seen", {
  tag: "@desktop",
}, async ({ page }) => {
  expect(pictures.length).toBeGreaterThan(3);
  await page.goto(host.origin + PATH);
  await settled(page);
  await kept(page, [PATH, ...pictures]);
  host.close();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(TITLE);
  await settled(page);
  const sizes = await page.evaluate(
    (all) =>
      Promise.all(
        all.map(async (src) => {
          const image = Object.assign(new Image(), { src });
          await image.decode();
          return image.naturalWidth;
        }),
      ),
    pictures,
  );
  for (const width of sizes) expect(width).toBeGreaterThan(0);
  // A chapter's page, which was not opened, leads to the chapter.
  await page.goto(host.origin + chapterPath(SECOND));
  await expect(page.locator(`[${ATTR.storyChapter}="${SECOND}"] h2`)).toBeInViewport();
  // The sheet of settings is a part that the visit had not loaded.
  await page.locator(`[${ATTR.settings}]`).first().click();
  await expect(page.getByRole("dialog", { name: "Reading settings" })).toBeVisible();
});

test("a new build replaces the old one whole", { tag: "@desktop" }, async ({ page }) => {
  await page.goto(host.origin + PATH);
  await settled(page);
  await kept(page, [PATH, ...pictures]);
  folder = newBuild();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(NEW_TITLE);
  await settled(page);
  await expect
    .poll(() => cacheNames(page), { timeout: 30_000 })
    .toEqual([expect.stringContaining(NEW_BUILD)]);
  await kept(page, [PATH, ...pictures]);
  host.close();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(NEW_TITLE);
  await settled(page);
});

test("a page of the old build keeps the old files until it is left", {
  tag: ["@desktop", "@long"],
}, async ({ page, context }) => {
  await page.goto(host.origin + PATH);
  await settled(page);
  await kept(page, [PATH, ...pictures]);
  folder = newBuild();
  const other = await context.newPage();
  await other.goto(host.origin + PATH);
  await settled(other);
  await expect.poll(() => cacheNames(other), { timeout: 30_000 }).toHaveLength(2);
  await kept(page, pictures);
  const ofBuild = (build: string) =>
    page.evaluate(
      async ({ build, path }) => {
        const name = (await caches.keys()).find((each) => each.includes(build));
        const kept = name && (await caches.match(path, { cacheName: name }));
        return kept ? kept.text() : "";
      },
      { build, path: PATH },
    );
  expect(await ofBuild(BUILD)).toContain(TITLE);
  await expect.poll(() => ofBuild(NEW_BUILD)).toContain(NEW_TITLE);
  await page.close();
  await other.reload();
  await settled(other);
  await expect
    .poll(() => cacheNames(other), { timeout: 30_000 })
    .toEqual([expect.stringContaining(NEW_BUILD)]);
});

test("a site that is switched off removes the worker and what it kept", {
  tag: "@desktop",
}, async ({ page }) => {
  await page.goto(host.origin + PATH);
  await settled(page);
  await kept(page, [PATH]);
  const off = copySite((text) => text.replace(` ${ATTR.build}="${BUILD}"`, ""));
  await build({
    entryPoints: ["reader/offline/remove-worker.ts"],
    outfile: join(off, "sw.js"),
    bundle: true,
    allowOverwrite: true,
  });
  folder = off;
  await page.reload();
  // Browsers look for a newer worker after a visit, in their own time.
  await page.evaluate(async () => {
    for (const each of await navigator.serviceWorker.getRegistrations()) await each.update();
  });
  const left = () =>
    page.evaluate(async () => [
      ...(await caches.keys()),
      ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    ]);
  await expect.poll(left, { timeout: 30_000 }).toEqual([]);
});

const registered = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

test("a reader who saves data keeps nothing, by the browser's setting or the site's", {
  tag: "@desktop",
}, async ({ page, browser }) => {
  await spareMap(page);
  await page.goto(host.origin + PATH);
  await page.waitForLoadState("networkidle");
  expect(await registered(page)).toBe(0);
  const context = await browser.newContext({ ...WINDOW, serviceWorkers: "allow" });
  const other = await context.newPage();
  await other.addInitScript((key) => localStorage.setItem(key, "saving"), SETTINGS_KEY);
  await other.goto(host.origin + PATH);
  await other.waitForLoadState("networkidle");
  expect(await registered(other)).toBe(0);
  await context.close();
});

test("embeds and pages beside the stories register no worker", { tag: "@desktop" }, async ({
  page,
}) => {
  for (const path of [HOME, `${PATH}data/`, embedPath(FIRST, "map/")]) {
    await page.goto(host.origin + path);
    await page.waitForLoadState("networkidle");
    expect(await registered(page), path).toBe(0);
  }
  expect(readBuilt(`/embed/${STORY}/${FIRST}/index.html`)).not.toContain(BUILD);
});
