import { expect, type Page, type TestInfo, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { mapDocument, strikes } from "./support/built-map.ts";
import {
  COARSE,
  chapterIds,
  collectConsole,
  expectChapterOnMap,
  ready,
  STORY,
  settled,
  spareMap,
} from "./support/story-page.ts";
import { from, waypoint } from "./support/time-steps.ts";

test.use(COARSE);

const inner = mapDocument.chapters.flatMap(({ id, waypoints }) =>
  waypoints.slice(1).map((waypoint) => ({ chapter: id, waypoint })),
);
const isStepped = (id: string) => (mapDocument.waypoints[id]?.time?.steps.length ?? 0) > 0;

const waypointInCharge = (page: Page) =>
  page.evaluate((ATTR) => {
    const line =
      Number(
        document.querySelector<HTMLElement>(`[${ATTR.story}]`)?.getAttribute(ATTR.storyTrigger),
      ) * window.innerHeight;
    return [...document.querySelectorAll<HTMLElement>(`[${ATTR.storyWaypoint}]`)]
      .findLast((element) => element.getBoundingClientRect().top <= line + 0.5)
      ?.getAttribute(ATTR.storyWaypoint);
  }, ATTR);
const selected = (page: Page) =>
  page.evaluate(() => window.__story?.map?.getGlobalState().selected ?? null);
const addressOf = (page: Page) => {
  const { pathname, hash } = new URL(page.url());
  return pathname + hash;
};
/** Where the window is small a test takes fewer samples: what they show is that it works there, too. */
const isPhone = (info: TestInfo) => info.project.name === "phone";
const ownerOf = (id: string) =>
  mapDocument.chapters.find(({ waypoints }) => waypoints.includes(id))?.id ?? "";

test("a waypoint's address opens at it from the story's and from its chapter's page, and again on reload", async ({
  page,
}, info) => {
  await spareMap(page);
  for (const { chapter, waypoint } of isPhone(info) ? inner.slice(-1) : inner.slice(0, 3)) {
    for (const path of [`/${STORY}/`, `/${STORY}/${chapter}/`]) {
      await page.goto("/");
      await page.goto(`${path}#${waypoint}`);
      await ready(page);
      expect(await waypointInCharge(page)).toBe(waypoint);
      await expect.poll(() => addressOf(page)).toBe(`/${STORY}/${chapter}/#${waypoint}`);
    }
    await page.reload();
    await ready(page);
    expect(await waypointInCharge(page)).toBe(waypoint);
    expect(addressOf(page)).toBe(`/${STORY}/${chapter}/#${waypoint}`);
  }
});

test("a step's address opens at its month, and again on reload; reading on lets go of it", async ({
  page,
}, info) => {
  await spareMap(page);
  const chapter = ownerOf(waypoint);
  const second = mapDocument.waypoints[waypoint]?.time?.steps[1]?.from.slice(0, 7) ?? "";
  const last = (mapDocument.waypoints[waypoint]?.time?.steps.length ?? 0) - 1;
  const steps = [
    [second, 1],
    ["all", last],
    [from.slice(0, 7), 0],
  ] as const;
  for (const [name, step] of isPhone(info) ? steps.slice(0, 1) : steps) {
    await page.goto("/");
    await page.goto(`/${STORY}/${chapter}/#${waypoint}=${name}`);
    await ready(page);
    expect(await page.evaluate(() => window.__story?.step())).toBe(step);
    await page.reload();
    await ready(page);
    expect(await page.evaluate(() => window.__story?.step())).toBe(step);
    expect(await waypointInCharge(page)).toBe(waypoint);
    await expect.poll(() => addressOf(page)).toBe(`/${STORY}/${chapter}/#${waypoint}=${name}`);
  }
  const before = await page.evaluate(() => history.length);
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: "instant" }));
  await expect.poll(() => addressOf(page)).toBe(`/${STORY}/`);
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test("a feature's address opens its panel where the map shows it, and again on reload; closing lets go of it", async ({
  page,
}, info) => {
  const messages = collectConsole(page);
  // Another one on each size.
  const strike = isPhone(info) ? strikes[0] : strikes.at(-1);
  if (strike === undefined) throw new Error("a strike expected");
  const mark = `strikes/${strike.id}`;
  await page.goto("/");
  await page.goto(`/${STORY}/#strikes/${encodeURIComponent(strike.id)}`);
  await settled(page);
  const panel = page.locator(`[${ATTR.detailPanel}="entry"]`);
  const expectShown = async () => {
    await expect(panel).toContainText(strike.title);
    await expect.poll(() => selected(page)).toBe(mark);
    await settled(page);
    const at = (await waypointInCharge(page)) ?? "";
    expect(mapDocument.waypoints[at]?.show).toContain("strikes");
    if (isStepped(at)) {
      const step = await page.evaluate(() => window.__story?.step() ?? -1);
      const window_ = mapDocument.waypoints[at]?.time?.steps[step];
      expect((strike.date ?? "") >= (window_?.from ?? "~")).toBe(true);
      expect((strike.date ?? "~") <= (window_?.to ?? "")).toBe(true);
    }
    const isDrawn = await page.evaluate((id) => {
      const map = window.__story?.map;
      const layers = ["strikes", "strikes:dotted"].filter((layer) => map?.getLayer(layer));
      return map
        ?.queryRenderedFeatures({ layers })
        .some(({ properties }) => String(properties.id) === id);
    }, strike.id);
    expect(isDrawn).toBe(true);
  };
  await expectShown();
  await expect
    .poll(() => new URL(page.url()).hash)
    .toBe(`#strikes/${encodeURIComponent(strike.id)}`);
  await page.reload();
  await settled(page);
  await expectShown();
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
  await expect.poll(() => new URL(page.url()).hash).toBe("");
  expect(messages).toEqual([]);
});

test("a fragment that names nothing is ignored: the chapter opens with its map, and nothing is reported", async ({
  page,
}, info) => {
  const messages = collectConsole(page);
  const chapter = chapterIds()[3] ?? "";
  const open = async (hash: string) => {
    await page.goto("/");
    await page.goto(`/${STORY}/${chapter}/${hash}`);
    await ready(page);
    expect(await page.evaluate(() => window.__story?.active())).toBe(chapter);
    await expect(page.locator(`[${ATTR.detailPanel}]`)).toHaveCount(0);
  };
  for (const hash of isPhone(info) ? [] : ["#strikes/nothing", "#view=99/0/0"]) {
    await open(hash);
    await settled(page);
    await expectChapterOnMap(page, chapter);
  }
  // These name nothing that a map could show.
  await spareMap(page);
  for (const hash of [
    "#%E0%A4%A",
    "#nothing-here",
    `#${waypoint}=1999-01`,
    `#strikes/${"%41".repeat(20_000)}`,
  ])
    await open(hash);
  // Nor do these, typed into the address of a page that is open.
  const place = await page.evaluate(() => window.scrollY);
  for (const hash of ["#/", "#=", "#a/b/c", "#view=1/2", "#view=NaN/0/0", "#view=5/91/0", "#<p>"])
    await page.evaluate((hash) => {
      const heard = new Promise((done) => addEventListener("hashchange", done, { once: true }));
      location.hash = hash;
      return heard;
    }, hash);
  await ready(page);
  expect(await page.evaluate(() => window.scrollY)).toBe(place);
  await expect(page.locator(`[${ATTR.detailPanel}]`)).toHaveCount(0);
  expect(messages).toEqual([]);
});

test("a fragment typed into the address is followed, and Back brings back the place before", {
  tag: "@desktop",
}, async ({ page }) => {
  await page.goto(`/${STORY}/`);
  await settled(page);
  const id = strikes[3]?.id ?? "";
  await page.evaluate((hash) => location.assign(hash), `#strikes/${encodeURIComponent(id)}`);
  await expect.poll(() => selected(page)).toBe(`strikes/${id}`);
  await settled(page);
  await page.goBack();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
  await settled(page);
  expect(await waypointInCharge(page)).toBeUndefined();
});
