import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

/** Where the unit tests report; Playwright empties its own folder at the start. */
export const UNIT_REPORT = "node_modules/.cache/unit.json";

/** Where the browser tests report; the same as in playwright.config.ts. */
export const E2E_REPORT = "test-results/e2e.json";

/** How many tests ended how. */
export interface TestCounts {
  passed: number;
  failed: number;
}

const unit = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const e2e = z.object({
  stats: z.object({ expected: z.number(), flaky: z.number(), unexpected: z.number() }),
});

/**
 * Adds up the reports of Vitest and Playwright, as text; null for a runner that did not come to its
 * end.
 */
export function countTests(unitReport: string | null, e2eReport: string | null): TestCounts {
  const counts = { passed: 0, failed: 0 };
  if (unitReport !== null) {
    const { numPassedTests, numFailedTests } = unit.parse(JSON.parse(unitReport));
    counts.passed += numPassedTests;
    counts.failed += numFailedTests;
  }
  if (e2eReport !== null) {
    const { stats } = e2e.parse(JSON.parse(e2eReport));
    counts.passed += stats.expected + stats.flaky;
    counts.failed += stats.unexpected;
  }
  return counts;
}

/** The text of a report, or null where its runner has not written one. */
export function readReport(path: string): string | null {
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}
