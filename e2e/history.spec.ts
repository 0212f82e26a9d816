import { expect, type Page, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import type { ChapterEventDetail } from "../reader/place/chapter-event.ts";
import {
  chapterPath,
  chapters,
  FIRST,
  HOME,
  LAST,
  MARKS,
  mapDocument,
  marks,
  PATH,
  STORY,
} from "./support/fixture-story.ts";
import { ready, scrollTo, spareMap } from "./support/story-page.ts";
import { waypoint as stepped, steps } from "./support/time-steps.ts";

const inner = mapDocument.chapters.flatMap(({ id, waypoints }) =>
  waypoints.slice(1).map((waypoint) => ({ chapter: id, waypoint })),
)[0];
if (inner === undefined) throw new Error("a chapter with two waypoints expected in the story");

const month = steps[1]?.from.slice(0, 7) ?? "";
const chapterOf = (id: string) =>
  mapDocument.chapters.find(({ waypoints }) => waypoints.includes(id))?.id ?? "";

/** A link of each kind, and what the page reports of the place that it leads to. */
const LINKS: Record<string, { hash: string; place: Partial<ChapterEventDetail> }> = {
  waypoint: { hash: `#${inner.waypoint}`, place: { ...inner, step: null } },
  step: {
    hash: `#${stepped}=${month}`,
    place: { chapter: chapterOf(stepped), waypoint: stepped, step: month },
  },
  feature: { hash: `#${MARKS}/${encodeURIComponent(marks[0].id)}`, place: { story: STORY } },
  view: { hash: "#view=8/45.1/29.3", place: { chapter: FIRST } },
};

/** Every `atlas:chapter` that the page dispatches, as a script of the publisher's would hear it. */
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
  test(`reading to the end from a link to a ${kind} adds no history entry, and the page reports only places where the reader rests`, {
    tag: "@long-on-phone",
  }, async ({ page }) => {
    await page.goto(HOME);
    const before = await page.evaluate(() => history.length);
    await page.goto(`${PATH}${hash}`);
    await page.waitForFunction(() => window.__story !== undefined);
    await expect.poll(() => told(page)).toEqual([expect.objectContaining(place)]);
    // Without a pause: each chapter becomes active, and the page reports none.
    const passed = await page.evaluate(
      (ids) =>
        ids.map((id) => {
          document.getElementById(id)?.scrollIntoView({ behavior: "instant" });
          return window.__story?.active();
        }),
      chapters,
    );
    expect(passed).toEqual(chapters);
    const end = { story: STORY, chapter: LAST, waypoint: LAST, step: null };
    await expect.poll(async () => (await told(page)).at(-1)).toEqual(end);
    expect((await told(page)).length).toBe(2);
    await expect.poll(() => new URL(page.url()).pathname).toBe(chapterPath(LAST));
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
  });
}

test("reading the whole story adds no history entry, and the page reports each chapter in turn", {
  tag: "@long-on-phone",
}, async ({ page }) => {
  await page.goto(HOME);
  const before = await page.evaluate(() => history.length);
  await page.goto(PATH);
  await ready(page);
  for (const id of chapters) {
    await scrollTo(page, `[${ATTR.storyChapter}="${id}"]`);
    await expect
      .poll(() => new URL(page.url()).pathname, { intervals: [50] })
      .toBe(`${PATH}${id}/`);
  }
  expect((await told(page)).map(({ chapter }) => chapter)).toEqual(chapters);
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
});
