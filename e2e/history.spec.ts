import { expect, type Page, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import type { ChapterEventDetail } from "../reader/place/chapter-event.ts";
import { mapDocument, strikes } from "./support/built-map.ts";
import { chapterIds, ready, STORY, scrollTo, spareMap } from "./support/story-page.ts";
import { waypoint as stepped, to } from "./support/time-steps.ts";

const chapters = chapterIds();
const last = chapters.at(-1) ?? "";
const inner = mapDocument.chapters.flatMap(({ id, waypoints }) =>
  waypoints.slice(1).map((waypoint) => ({ chapter: id, waypoint })),
)[0];
const strike = strikes[0];
if (inner === undefined || strike === undefined)
  throw new Error("a chapter with two waypoints and a strike expected in the story");

const month = mapDocument.waypoints[stepped]?.time?.steps[1]?.from.slice(0, 7) ?? to;
const chapterOf = (id: string) =>
  mapDocument.chapters.find(({ waypoints }) => waypoints.includes(id))?.id ?? "";

/** A link of each kind, and what the page tells of the place that it leads to. */
const LINKS: Record<string, { hash: string; place: Partial<ChapterEventDetail> }> = {
  waypoint: { hash: `#${inner.waypoint}`, place: { ...inner, step: null } },
  step: {
    hash: `#${stepped}=${month}`,
    place: { chapter: chapterOf(stepped), waypoint: stepped, step: month },
  },
  feature: { hash: `#strikes/${encodeURIComponent(strike.id)}`, place: { story: STORY } },
  view: { hash: "#view=7/31.6/34.6", place: { chapter: chapters[0] ?? "" } },
};

/** Every `atlas:chapter` that the page tells, as a script of the publisher's would hear it. */
const told = (page: Page) =>
  page.evaluate(() => (window as unknown as { told: ChapterEventDetail[] }).told);

test.beforeEach(async ({ page }) => {
  await spareMap(page);
  await page.addInitScript(() => {
    const heard: ChapterEventDetail[] = [];
    Object.assign(window, { told: heard });
    document.addEventListener("atlas:chapter", ({ detail }) => heard.push(detail));
  });
});

for (const [kind, { hash, place }] of Object.entries(LINKS)) {
  test(`who enters by a link to a ${kind} and reads to the end leaves no entry behind, and is told where they stay alone`, async ({
    page,
  }) => {
    await page.goto("/");
    const before = await page.evaluate(() => history.length);
    await page.goto(`/${STORY}/${hash}`);
    await page.waitForFunction(() => window.__story !== undefined);
    await expect.poll(() => told(page)).toEqual([expect.objectContaining(place)]);
    // Without a pause: each chapter takes charge, and none is told.
    const passed = await page.evaluate(
      (ids) =>
        ids.map((id) => {
          document.getElementById(id)?.scrollIntoView({ behavior: "instant" });
          return window.__story?.active();
        }),
      chapters,
    );
    expect(passed).toEqual(chapters);
    const end = { story: STORY, chapter: last, waypoint: last, step: null };
    await expect.poll(async () => (await told(page)).at(-1)).toEqual(end);
    expect((await told(page)).length).toBe(2);
    await expect.poll(() => new URL(page.url()).pathname).toBe(`/${STORY}/${last}/`);
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
  });
}

test("who reads the whole story leaves no entry behind, and each chapter is told in its turn", async ({
  page,
}) => {
  await page.goto("/");
  const before = await page.evaluate(() => history.length);
  await page.goto(`/${STORY}/`);
  await ready(page);
  for (const id of chapters) {
    await scrollTo(page, `[${ATTR.storyChapter}="${id}"]`);
    await expect
      .poll(() => new URL(page.url()).pathname, { intervals: [50] })
      .toBe(`/${STORY}/${id}/`);
  }
  expect((await told(page)).map(({ chapter }) => chapter)).toEqual(chapters);
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
});
