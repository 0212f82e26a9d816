import { expect, test } from "vitest";
import { timeTable } from "./time-table.ts";

test("times are medians in ms, ratios are taken round by round", () => {
  const table = timeTable({
    story: [
      { paint: 1000, mapReady: 6000 },
      { paint: 1200, mapReady: 9000 },
      { paint: 1100, mapReady: 6600 },
    ],
    text: [{ paint: 1000 }, { paint: 1000 }, { paint: 1000 }],
    bare: [{ mapReady: 5000 }, { mapReady: 6000 }, { mapReady: 6000 }],
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

test("rounds that are missing are a bug", () => {
  expect(() => timeTable({ story: [], text: [], bare: [] })).toThrow("at least one number");
});
