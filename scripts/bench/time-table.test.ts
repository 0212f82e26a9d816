import { expect, test } from "vitest";
import { timeTable } from "./time-table.ts";

test("times are medians in ms, ratios are taken round by round", () => {
  const table = timeTable({
    story: [
      { paint: 1000, mapReady: 6000 },
      { paint: 1200, mapReady: 9000 },
      { paint: 1100, mapReady: 6600 },
    ],
    text: [
      { paint: 1000, mapReady: null },
      { paint: 1000, mapReady: null },
      { paint: 1000, mapReady: null },
    ],
    bare: [
      { paint: 10, mapReady: 5000 },
      { paint: 10, mapReady: 6000 },
      { paint: 10, mapReady: 6000 },
    ],
  });
  const rows = table.split("\n").map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((c) => c.trim()),
  );
  expect(rows.slice(2)).toEqual([
    ["first contentful paint, story (ms)", "1100", "1000", "1200"],
    ["first contentful paint, text alone (ms)", "1000", "1000", "1000"],
    ["**paint, story : text alone**", "1.10", "1.00", "1.20"],
    ["map ready, story (ms)", "6600", "6000", "9000"],
    ["map ready, bare map (ms)", "6000", "5000", "6000"],
    ["**map ready, story : bare map**", "1.20", "1.10", "1.50"],
  ]);
});

test("a map that was not timed is a bug", () => {
  const times = [{ paint: 1, mapReady: null }];
  expect(() => timeTable({ story: times, text: times, bare: times })).toThrow("the time of a map");
});
