import { type Problem, printProblem } from "../../story/problem.ts";

/** A position in a file an editor wrote; line and column from 1. */
export interface Spot {
  file: string;
  line: number;
  column: number;
}

/** What is wrong, without where. */
export type Mistake = Pick<Problem, "expected" | "found" | "hint" | "code" | "warning">;

/** Takes note of a mistake; `path` as in `Problem`. Reporting never stops the reading. */
export type Report = (spot: Spot, path: string, mistake: Mistake) => void;

/**
 * Makes a list that problems are reported to. `sorted` gives them by file, line and column, each
 * once.
 */
export function collectProblems(): { report: Report; sorted: () => Problem[] } {
  const problems = new Map<string, Problem>();
  return {
    report(spot, path, mistake) {
      const problem: Problem = { ...spot, path, ...mistake };
      problems.set(printProblem(problem), problem);
    },
    sorted: () => [...problems.values()].sort(byPlace),
  };
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
