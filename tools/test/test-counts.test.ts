import { expect, test } from "vitest";
import { countTests } from "./test-counts.ts";

const unit = JSON.stringify({ numPassedTests: 10, numFailedTests: 1 });
const e2e = JSON.stringify({ stats: { expected: 5, flaky: 1, unexpected: 2, skipped: 3 } });

test("the counts of both runners are added; a skipped test counts for neither", () => {
  expect(countTests(unit, e2e)).toEqual({ passed: 16, failed: 3 });
});

test("a runner that never came to its end adds nothing", () => {
  expect(countTests(unit, null)).toEqual({ passed: 10, failed: 1 });
});

test("a report of another form throws", () => {
  expect(() => countTests("{}", null)).toThrow();
});
