import { expect, test } from "vitest";
import type { PageWaypoint } from "../page/story-page.ts";
import { type ChapterEventDetail, chapterTeller } from "./chapter-event.ts";

const waypoint = (chapter: string, id: string, months = 0) =>
  ({
    id,
    chapter: { id: chapter },
    steps: months === 0 ? null : { count: months, from: "2025-11" },
  }) as PageWaypoint;

/** What a page hears of a reader who settles at these places, one after the other. */
function hear(places: readonly [PageWaypoint | null, number | null][]): ChapterEventDetail[] {
  const page = new EventTarget();
  const heard: ChapterEventDetail[] = [];
  page.addEventListener("atlas:chapter", (event) => {
    heard.push((event as CustomEvent<ChapterEventDetail>).detail);
  });
  const tell = chapterTeller(page, "delta");
  for (const [place, step] of places) tell(place, step);
  return heard;
}

test("each waypoint is told once, when the reader comes to it", () => {
  const [start, inner] = [waypoint("gauges", "gauges"), waypoint("gauges", "meadow")];
  expect(
    hear([
      [start, null],
      [start, null],
      [inner, null],
      [start, null],
    ]),
  ).toEqual([
    { story: "delta", chapter: "gauges", waypoint: "gauges", step: null },
    { story: "delta", chapter: "gauges", waypoint: "meadow", step: null },
    { story: "delta", chapter: "gauges", waypoint: "gauges", step: null },
  ]);
});

test("the story's title is no place, and who comes back from it is where they were", () => {
  const start = waypoint("gauges", "gauges");
  expect(hear([[null, null]])).toEqual([]);
  expect(
    hear([
      [start, null],
      [null, null],
      [start, null],
    ]),
  ).toHaveLength(1);
});

test("a step is called as in its fragment, and reading on from step to step tells nothing", () => {
  const steps = waypoint("gauges", "by-month", 3);
  const heard = hear([
    [steps, 1],
    [steps, 2],
  ]);
  expect(heard.map(({ step }) => step)).toEqual(["2025-12"]);
});
