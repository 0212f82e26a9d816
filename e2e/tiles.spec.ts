import { expect, type Page, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { listWaypointsAhead } from "../reader/map/waypoints-ahead.ts";
import {
  BASE_PATH,
  chapterPath,
  LAST,
  mapDocument,
  SECOND,
  waypoints,
} from "./support/fixture-story.ts";
import { COARSE, collectConsole, scrollTo, settled } from "./support/story-page.ts";
import { tilesOf } from "./support/tiles-of.ts";

test.use(COARSE);

/** Notes the paths of all requests, without the site's base path, and which of them failed. */
function noteRequests(page: Page): { paths: string[]; failed: string[] } {
  const noted = { paths: [] as string[], failed: [] as string[] };
  page.on("request", (request) => {
    noted.paths.push(new URL(request.url()).pathname.replace(BASE_PATH, ""));
  });
  page.on("response", (response) => {
    if (!response.ok()) noted.failed.push(`${response.status()} ${response.url()}`);
  });
  return noted;
}

const areTiles = (path: string) => path.startsWith("/_tiles/");

test("the map loads the tiles of its waypoint, then of those ahead, then of all others, each once", async ({
  page,
}) => {
  const { paths, failed } = noteRequests(page);
  await page.goto(chapterPath(waypoints[0]));
  await settled(page);
  const order = [...new Set([waypoints[0], ...listWaypointsAhead(mapDocument, waypoints[0])])];
  const rest = waypoints.filter((waypoint) => !order.includes(waypoint));
  const turns = await Promise.all(
    [[waypoints[0]], order, rest].map(async (ids) =>
      (await Promise.all(ids.map((waypoint) => tilesOf(page, waypoint)))).flat(),
    ),
  );
  await expect.poll(() => new Set(paths.filter(areTiles))).toEqual(new Set(turns.flat()));
  const loaded = paths.filter(areTiles);
  expect(loaded.length, "each is loaded once").toBe(new Set(loaded).size);
  const turnOf = (path: string) => turns.findIndex((tiles) => tiles.includes(path));
  expect(loaded.map(turnOf)).toEqual(loaded.map(turnOf).toSorted((a, b) => a - b));
  expect(turnOf(loaded.at(-1) ?? ""), "some belong to the others alone").toBe(2);
  const full = [
    ...mapDocument.layers.map(({ url }) => url),
    ...Object.values(mapDocument.basemap.world),
  ];
  expect(paths.filter((path) => full.includes(path))).toEqual([]);
  expect(failed).toEqual([]);
});

test("a reader who skips the rest of a chapter finds the tiles of the next one loaded", {
  tag: "@desktop",
}, async ({ page }) => {
  const { paths } = noteRequests(page);
  await page.goto(chapterPath(SECOND));
  await settled(page);
  const tiles = await tilesOf(page, LAST);
  const neighbours = [SECOND, ...[-1, 1].map((by) => waypoints[waypoints.indexOf(SECOND) + by])];
  const near = await Promise.all(neighbours.map((waypoint = "") => tilesOf(page, waypoint)));
  const far = tiles.filter((path) => !near.flat().includes(path));
  expect(far.length, "tiles that no neighbouring waypoint shows").toBeGreaterThan(0);
  await expect.poll(() => tiles.filter((path) => !paths.includes(path))).toEqual([]);
  const before = paths.filter(areTiles).length;
  await page.locator(`[${ATTR.storyRail}] a[href$="/${LAST}/"]`).click();
  await page.waitForFunction((id) => window.__story?.active() === id, LAST);
  await settled(page);
  const since = paths.filter(areTiles).slice(before);
  expect(since.filter((path) => tiles.includes(path))).toEqual([]);
});

test("the tiles of what comes next are requested once the reader has seen the map at rest", async ({
  page,
}) => {
  const requested: string[] = [];
  page.on("request", (request) => requested.push(new URL(request.url()).pathname));
  await page.exposeFunction("atRest", () => requested.push("at rest"));
  await page.addInitScript((ATTR) => {
    new MutationObserver((_, observer) => {
      const map = document.querySelector(`[${ATTR.mapStatus}="idle"]`);
      if (map === null) return;
      observer.disconnect();
      requestAnimationFrame(() => Reflect.get(window, "atRest")());
    }).observe(document, { subtree: true, attributes: true, attributeFilter: [ATTR.mapStatus] });
  }, ATTR);
  await page.goto(chapterPath(waypoints[0]));
  await settled(page);
  const [next = ""] = listWaypointsAhead(mapDocument, waypoints[0]);
  const own = await tilesOf(page, waypoints[0]);
  const later = (await tilesOf(page, next)).filter((path) => !own.includes(path));
  const isLater = (path: string) => later.includes(path.replace(BASE_PATH, ""));
  await expect.poll(() => requested.filter(isLater).length).toBeGreaterThan(0);
  expect(requested.slice(0, requested.indexOf("at rest")).filter(isLater)).toEqual([]);
});

test("a map that flies on, and one that a reader moves far away, miss no file", async ({
  page,
}) => {
  const said = collectConsole(page);
  const { failed } = noteRequests(page);
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await page.goto(chapterPath(waypoints[0]));
  await settled(page);
  await scrollTo(page, `[${ATTR.storyChapter}="${LAST}"]`);
  await settled(page);
  for (const [dx, dy] of [
    [900, 300],
    [-1800, -600],
  ] as const) {
    await page.evaluate(
      (step) =>
        new Promise((resolve) => {
          window.__story?.map?.once("idle", resolve).panBy(step, { animate: false });
        }),
      [dx, dy] as [number, number],
    );
  }
  const zoom = page.locator(`[${ATTR.mapZoom}="1"]`);
  for (let i = 0; i < 4 && (await zoom.isEnabled()); i++) {
    await zoom.click();
    await settled(page);
  }
  expect(failed).toEqual([]);
  expect(said).toEqual([]);
});
