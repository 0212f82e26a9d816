import { expect, test } from "vitest";
import { growthAfterSecond, percentile } from "./scroll-page.ts";

test("the 95th percentile is the number that 95 of 100 do not exceed", () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(percentile(hundred, 0.95)).toBe(95);
  expect(percentile([7], 0.95)).toBe(7);
  expect(() => percentile([], 0.95)).toThrow("at least one number");
});

test("the heap's growth leaves out what the first two passes fill", () => {
  expect(growthAfterSecond([5000, 8000, 8010, 8020, 8030])).toBe(10);
  expect(growthAfterSecond([5000, 8000])).toBe(0);
});
