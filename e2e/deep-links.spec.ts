import { expect, type Page, type TestInfo, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { atLeastOne } from "../testing/at-least-one.ts";
import { HOME, LAST, MARKS, mapDocument, marks, PATH } from "./support/fixture-story.ts";
import {
  COARSE,
  collectConsole,
  expectChapterOnMap,
  ready,
  settled,
  spareMap,
} from "./support/story-page.ts";
import { from, waypoint } from "./support/time-steps.ts";

test.use(COARSE);

const inner = mapDocument.chapters.flatMap(({ id, waypoints }) =>
  waypoints.slice(1).map((waypoint) => ({ chapter: id, waypoint })),
);
const isStepped = (id: string) => (mapDocument.waypoints[id]?.time?.steps.length ?? 0) > 0;
/** Within their chapters; those with steps have addresses of their own. */
const plain = atLeastOne(
  inner.filter(({ waypoint }) => !isStepped(waypoint)),
  "waypoints within chapters",
);

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
/** Fewer samples in a small window: they only show that it works there too. */
const isPhone = (info: TestInfo) => info.project.name === "phone";
const ownerOf = (id: string) =>
  mapDocument.chapters.find(({ waypoints }) => waypoints.includes(id))?.id ?? "";

test("a waypoint's address opens there from the story's page, from its chapter's page, and on reload", async ({
  page,
}, info) => {
  await spareMap(page);
  for (const { chapter, waypoint } of isPhone(info) ? plain.slice(-1) : plain) {
    for (const path of [PATH, `${PATH}${chapter}/`]) {
      await page.goto(HOME);
      await page.goto(`${path}#${waypoint}`);
      await ready(page);
      expect(await waypointInCharge(page)).toBe(waypoint);
      await expect.poll(() => addressOf(page)).toBe(`${PATH}${chapter}/#${waypoint}`);
    }
    await page.reload();
    await ready(page);
    expect(await waypointInCharge(page)).toBe(waypoint);
    expect(addressOf(page)).toBe(`${PATH}${chapter}/#${waypoint}`);
  }
});

test(
  "a step's address opens at its month, also on reload; reading on removes it",
  { tag: "@long-on-phone" },
  async ({ page }, info) => {
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
      await page.goto(HOME);
      await page.goto(`${PATH}${chapter}/#${waypoint}=${name}`);
      await ready(page);
      expect(await page.evaluate(() => window.__story?.step())).toBe(step);
      await page.reload();
      await ready(page);
      expect(await page.evaluate(() => window.__story?.step())).toBe(step);
      expect(await waypointInCharge(page)).toBe(waypoint);
      await expect.poll(() => addressOf(page)).toBe(`${PATH}${chapter}/#${waypoint}=${name}`);
    }
    const before = await page.evaluate(() => history.length);
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: "instant" }));
    await expect.poll(() => addressOf(page)).toBe(PATH);
    expect(await page.evaluate(() => history.length)).toBe(before);
  },
);

test(
  "a feature's address opens its panel where the map shows it, also on reload; closing removes it",
  { tag: "@long" },
  async ({ page }, info) => {
    const messages = collectConsole(page);
    // Another one on each size.
    const entry = (isPhone(info) ? marks[0] : marks.at(-1)) ?? marks[0];
    const mark = `${MARKS}/${entry.id}`;
    await page.goto(HOME);
    await page.goto(`${PATH}#${MARKS}/${encodeURIComponent(entry.id)}`);
    await settled(page);
    const panel = page.locator(`[${ATTR.detailPanel}="entry"]`);
    const expectShown = async () => {
      await expect(panel).toContainText(entry.title);
      await expect.poll(() => selected(page)).toBe(mark);
      await settled(page);
      const at = (await waypointInCharge(page)) ?? "";
      expect(mapDocument.waypoints[at]?.show).toContain(MARKS);
      if (isStepped(at)) {
        const step = await page.evaluate(() => window.__story?.step() ?? -1);
        const window_ = mapDocument.waypoints[at]?.time?.steps[step];
        expect((entry.date ?? "") >= (window_?.from ?? "~")).toBe(true);
        expect((entry.date ?? "~") <= (window_?.to ?? "")).toBe(true);
      }
      const isDrawn = await page.evaluate(
        ([drawn, id]) => {
          const map = window.__story?.map;
          const layers = [drawn, `${drawn}:dotted`].filter((layer) => map?.getLayer(layer));
          return map
            ?.queryRenderedFeatures({ layers })
            .some(({ properties }) => String(properties.id) === id);
        },
        [MARKS, entry.id] as const,
      );
      expect(isDrawn).toBe(true);
    };
    await expectShown();
    await expect
      .poll(() => new URL(page.url()).hash)
      .toBe(`#${MARKS}/${encodeURIComponent(entry.id)}`);
    await page.reload();
    await settled(page);
    await expectShown();
    await page.keyboard.press("Escape");
    await expect(panel).toHaveCount(0);
    await expect.poll(() => new URL(page.url()).hash).toBe("");
    expect(messages).toEqual([]);
  },
);

test(
  "an unknown fragment is ignored: the chapter opens with its map, and the console stays silent",
  { tag: "@long-on-phone" },
  async ({ page }, info) => {
    const messages = collectConsole(page);
    const chapter = LAST;
    const open = async (hash: string) => {
      await page.goto(HOME);
      await page.goto(`${PATH}${chapter}/${hash}`);
      await ready(page);
      expect(await page.evaluate(() => window.__story?.active())).toBe(chapter);
      await expect(page.locator(`[${ATTR.detailPanel}]`)).toHaveCount(0);
    };
    for (const hash of isPhone(info) ? [] : [`#${MARKS}/nothing`, "#view=99/0/0"]) {
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
      `#${MARKS}/${"%41".repeat(20_000)}`,
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
  },
);

test("a fragment typed into the address leads to its place, and Back restores the place before", {
  tag: "@desktop",
}, async ({ page }) => {
  await page.goto(PATH);
  await settled(page);
  const id = marks[3]?.id ?? "";
  await page.evaluate((hash) => location.assign(hash), `#${MARKS}/${encodeURIComponent(id)}`);
  await expect.poll(() => selected(page)).toBe(`${MARKS}/${id}`);
  await settled(page);
  await page.goBack();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
  await settled(page);
  expect(await waypointInCharge(page)).toBeUndefined();
});
