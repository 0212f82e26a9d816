import { expect, test } from "vitest";
import type { PageWaypoint } from "../page/story-page.ts";
import { Store } from "../store/store.ts";
import { UNREAD } from "../store/story-state.ts";
import { type ChapterEventDetail, reportChapters } from "./chapter-event.ts";

const waypoint = (chapter: string, id: string, months = 0) =>
  ({
    id,
    chapter: { id: chapter },
    steps: months === 0 ? null : { count: months, from: "2025-11" },
  }) as PageWaypoint;

/** The events of a reader who settles at these places, one after the other. */
function hear(places: readonly [PageWaypoint | null, number | null][]): ChapterEventDetail[] {
  const page = new EventTarget();
  const heard: ChapterEventDetail[] = [];
  page.addEventListener("atlas:chapter", (event) => {
    heard.push((event as CustomEvent<ChapterEventDetail>).detail);
  });
  const store = new Store(UNREAD);
  reportChapters(page, "delta", store, new AbortController().signal);
  for (const [waypoint, step] of places) {
    store.set({ waypoint, step, pace: "scrolling" });
    store.set({ pace: "settled" });
  }
  return heard;
}

test("each arrival at another waypoint is one event", () => {
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

test("the story's title is no waypoint, and coming back from it is no arrival", () => {
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

test("a waypoint that is scrolled past is no event", () => {
  const page = new EventTarget();
  const heard: Event[] = [];
  page.addEventListener("atlas:chapter", (event) => heard.push(event));
  const store = new Store(UNREAD);
  reportChapters(page, "delta", store, new AbortController().signal);
  store.set({ waypoint: waypoint("gauges", "gauges"), pace: "scrolling" });
  store.set({ waypoint: waypoint("gauges", "meadow") });
  expect(heard).toEqual([]);
});

test("a step is named as in its fragment, and reading on from step to step is no event", () => {
  const steps = waypoint("gauges", "by-month", 3);
  const heard = hear([
    [steps, 1],
    [steps, 2],
  ]);
  expect(heard.map(({ step }) => step)).toEqual(["2025-12"]);
});
