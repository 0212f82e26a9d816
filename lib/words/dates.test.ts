import { expect, test } from "vitest";
import { printDate } from "./dates.ts";

test("a date is printed with the day first, whatever the zone of the machine", () => {
  expect(printDate("2025-12-29", "en", "long")).toBe("29 December 2025");
  expect(printDate("2025-12-29", "en", "short")).toBe("29 Dec 2025");
});

test("a date without a day or a month is printed without it", () => {
  expect(printDate("2025-12", "en", "long")).toBe("December 2025");
  expect(printDate("2025", "en", "short")).toBe("2025");
});
