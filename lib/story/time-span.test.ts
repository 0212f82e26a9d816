import { expect, test } from "vitest";
import { printSpan } from "./time-span.ts";

test("a span of time is printed as its first and its last day, a single day as that day", () => {
  const window = { from: "2024-12-02", to: "2025-12-26" };
  expect(printSpan(window, "en", "long")).toBe("2 December 2024 to 26 December 2025");
  expect(printSpan(window, "en", "short")).toBe("2 Dec 2024 to 26 Dec 2025");
  expect(printSpan({ from: "1915-01-19", to: "1915-01-19" }, "en", "long")).toBe("19 January 1915");
});
