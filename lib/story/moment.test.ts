import { expect, test } from "vitest";
import { dateTimeOf, dayOf, instantOf, lastChangeOf, latestMoment } from "./moment.ts";

const EVENING = "2025-12-29T23:30:00-05:00";

test("a moment keeps its zone, and its day is that of its own clock", () => {
  expect(dayOf(EVENING)).toBe("2025-12-29");
  expect(dateTimeOf(EVENING)).toBe(EVENING);
  expect(instantOf(EVENING)).toBe("2025-12-30T04:30:00.000Z");
});

test("a day is its midnight in UTC where a time is required", () => {
  expect(dateTimeOf("2025-12-29")).toBe("2025-12-29T00:00:00Z");
});

test("the latest of moments in different zones is the latest in time, not in the alphabet", () => {
  expect(latestMoment("2025-12-30T01:00:00+05:00", "2025-12-29T23:00:00Z")).toBe(
    "2025-12-29T23:00:00Z",
  );
});

test("a change is never before the story came out", () => {
  expect(lastChangeOf({ published: EVENING, updated: "2025-12-29" })).toBe(EVENING);
  expect(lastChangeOf({ published: EVENING, updated: "2025-12-30" })).toBe(EVENING);
  expect(lastChangeOf({ published: EVENING, updated: "2025-12-31" })).toBe("2025-12-31");
  expect(lastChangeOf({ published: EVENING, updated: null })).toBe(EVENING);
});
