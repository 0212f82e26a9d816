import { expect, test } from "vitest";
import { parseMoment } from "./publication-date.ts";

test.each([
  ["2025-12-29", "2025-12-29"],
  ["2025-12-29T18:00:30+02:00", "2025-12-29T18:00:30+02:00"],
  ["2025-12-29T18:00+02:00", "2025-12-29T18:00:00+02:00"],
  ["2024-02-29T00:00Z", "2024-02-29T00:00:00Z"],
])("%s is %s", (text, moment) => {
  expect(parseMoment(text)).toBe(moment);
});

test.each([
  "2025-12-29T18:00:00",
  "2025-12-29 18:00:00+02:00",
  "2025-02-30T18:00:00Z",
  "2025-12-29T24:00:00Z",
  "2025-12-29T18:60:00Z",
  "2025-12-29T18:00:00+0200",
  "2025-12-29T18:00:00+15:00",
  "2025-12",
  "29.12.2025",
])("%s is no date of publication", (text) => {
  expect(parseMoment(text)).toBeNull();
});
