import { expect, test } from "vitest";
import type { PageWaypoint } from "../page/story-page.ts";
import { nextPlace } from "./next-place.ts";

const waypointOf = (id: string, count: number | null): PageWaypoint => {
  const element = {} as HTMLElement;
  const steps = count === null ? null : { room: element, count, from: "2024-03" };
  return { id, chapter: { id, path: `/${id}/`, element }, element, steps };
};
const [plain, stepped, last] = [waypointOf("a", null), waypointOf("b", 3), waypointOf("c", null)];
const story = [plain, stepped, last];

test("a presentation goes through every waypoint and every step, and back the same way", () => {
  const forward = [];
  for (let at = nextPlace(story, null, 1); at; at = nextPlace(story, at, 1)) forward.push(at);
  expect(forward).toEqual([
    { waypoint: plain, step: null },
    { waypoint: stepped, step: null },
    { waypoint: stepped, step: 1 },
    { waypoint: stepped, step: 2 },
    { waypoint: last, step: null },
  ]);
  const back = [];
  let at = nextPlace(story, { waypoint: last, step: null }, -1);
  for (; at; at = nextPlace(story, at, -1)) back.push(`${at.waypoint.id} ${at.step}`);
  expect(back).toEqual(["b 2", "b 1", "b 0", "a null"]);
  expect(at).toBeNull();
});

test("before the title and after the last waypoint there is no place", () => {
  expect(nextPlace(story, null, -1)).toBeUndefined();
  expect(nextPlace(story, { waypoint: last, step: null }, 1)).toBeUndefined();
});
