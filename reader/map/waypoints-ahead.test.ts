import { expect, test } from "vitest";
import { listWaypointsAhead } from "./waypoints-ahead.ts";

const document = {
  chapters: [
    { id: "a", waypoints: ["a", "a2", "a3"] },
    { id: "b", waypoints: ["b", "b2", "b3"] },
    { id: "c", waypoints: ["c"] },
  ],
};

test("the waypoints before and after come first, then those that a skip of a chapter leads to", () => {
  expect(listWaypointsAhead(document, "b2")).toEqual(["b3", "b", "c", "a"]);
  expect(listWaypointsAhead(document, "a")).toEqual(["a2", "b"]);
});

test("no waypoint is listed twice, and none beyond the ends of the story", () => {
  expect(listWaypointsAhead(document, "b")).toEqual(["b2", "a3", "c", "a"]);
  expect(listWaypointsAhead(document, "a3")).toEqual(["b", "a2"]);
  expect(listWaypointsAhead(document, "c")).toEqual(["b3", "b"]);
});

test("a waypoint that the document lacks has none ahead", () => {
  expect(listWaypointsAhead(document, "x")).toEqual([]);
});
