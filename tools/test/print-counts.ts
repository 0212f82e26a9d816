/** Prints the counts of the last test run as one plain line, for those who read logs by machine. */
import { countTests, E2E_REPORT, readReport, UNIT_REPORT } from "./test-counts.ts";

const { passed, failed } = countTests(readReport(UNIT_REPORT), readReport(E2E_REPORT));
console.log(`${passed} passed, ${failed} failed`);
