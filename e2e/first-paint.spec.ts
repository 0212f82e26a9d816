import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { listPages } from "./support/built-page.ts";
import { chapterPath, HOME, OUT, PATH, SECOND } from "./support/fixture-story.ts";
import { collectConsole, ready, settled, spareMap } from "./support/story-page.ts";

const HINT = /<link\b[^>]*\srel="(?:preload|modulepreload|stylesheet)"[^>]*>/g;

test("no page names a style sheet, or a file to load ahead twice", { tag: "@desktop" }, () => {
  for (const file of listPages(OUT)) {
    const hints = [...readFileSync(join(OUT, file), "utf8").matchAll(HINT)].map(([hint]) => hint);
    expect(hints.filter((hint) => hint.includes("stylesheet"))).toEqual([]);
    const addresses = hints.map((hint) => /\shref="([^"]*)"/.exec(hint)?.[1]);
    expect(addresses, file).toEqual([...new Set(addresses)]);
  }
});

for (const path of [PATH, chapterPath(SECOND), HOME, `${PATH}data/`]) {
  test(`nothing but the page delays the first paint of ${path}`, { tag: "@desktop" }, async ({
    page,
  }) => {
    await spareMap(page);
    await page.goto(path);
    const blocking = await page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .filter(
          (entry) =>
            "renderBlockingStatus" in entry && entry.renderBlockingStatus !== "non-blocking",
        )
        .map(({ name }) => name),
    );
    expect(blocking).toEqual([]);
  });
}

test("the opening picture is loaded first, in the one form and theme that is shown", {
  tag: "@desktop",
}, async ({ page }) => {
  const pictures: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (/-(light|dark)\.svg$/.test(pathname)) pictures.push(pathname);
  });
  await spareMap(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(chapterPath(SECOND));
  await ready(page);
  expect(pictures).toHaveLength(1);
  expect(pictures[0]).toMatch(/\.wide-dark\.svg$/);
});

test("the live map draws with the page's own fonts, and none of their files is loaded twice", {
  tag: "@desktop",
}, async ({ page }) => {
  const files: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith(".woff2")) files.push(new URL(request.url()).pathname);
  });
  await page.goto(chapterPath(SECOND));
  await settled(page);
  const families = await page.evaluate(() => [...document.fonts].map(({ family }) => family));
  expect(families.filter((family) => family.includes("maplibre"))).toEqual([]);
  expect(families).toContain("ibm-plex-sans-latin-500-normal");
  expect(files.toSorted()).toEqual([...new Set(files)].toSorted());
  const medium = files.filter((file) => file.endsWith("/ibm-plex-sans-latin-500-normal.woff2"));
  expect(medium, "a font of labels").toHaveLength(1);
});

test("the parts of the live map are loaded ahead once, and used as they were loaded", {
  tag: "@desktop",
}, async ({ page }) => {
  const messages = collectConsole(page);
  await page.goto(chapterPath(SECOND));
  await ready(page);
  const loaded = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter(({ name }) => /_script|\/map\.\w+\.json/.test(name))
      .map((entry) => ({
        name: entry.name.replace(/^.*\/|[-.]\w{8}\.\w+$/g, ""),
        isFromNetwork: (entry as PerformanceResourceTiming).transferSize > 0,
      })),
  );
  const names = loaded.flatMap(({ name, isFromNetwork }) => (isFromNetwork ? [name] : []));
  expect(names).toContain("map-code");
  expect(names).toContain("map");
  expect(names).toEqual([...new Set(names)]);
  expect(messages).toEqual([]);
});

test("for a reader who saves data no part of the live map is loaded", { tag: "@desktop" }, async ({
  page,
}) => {
  const later: string[] = [];
  page.on("request", (request) => {
    if (/map-code|worker|\/map\.\w+\.json/.test(request.url())) later.push(request.url());
  });
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "connection", { get: () => ({ saveData: true }) });
  });
  await page.goto(PATH);
  await ready(page);
  expect(later).toEqual([]);
});
