import { expect, test } from "vitest";
import type { PageWaypoint } from "../page/story-page.ts";
import { moveTo, UNREAD } from "./story-state.ts";

const waypoint = (id: string) => ({ id }) as PageWaypoint;
const [first, second] = [waypoint("delta"), waypoint("gauges")];
const page = { waypoints: [first, second] as [PageWaypoint, PageWaypoint] };
const explored = {
  ...UNREAD,
  waypoint: first,
  shown: "delta",
  view: { zoom: 9, center: [29, 45] as [number, number] },
  emphasis: "gauges",
  selected: "gauges/g-1",
};

test("above the first waypoint the first map is shown", () => {
  expect(moveTo(UNREAD, page, null, null)).toMatchObject({ waypoint: null, shown: "delta" });
});

test("another map ends exploring and emphasis, and keeps the ringed mark", () => {
  const after = { ...explored, ...moveTo(explored, page, second, 2) };
  expect(after).toMatchObject({ shown: "gauges", step: 2, view: null, emphasis: null });
  expect(after.selected).toBe("gauges/g-1");
});

test("the same map goes on as the reader left it, at another step or above the first waypoint", () => {
  for (const at of [first, null]) {
    const after = { ...explored, ...moveTo(explored, page, at, 1) };
    expect(after).toMatchObject({ step: 1, view: explored.view, emphasis: "gauges" });
  }
});
