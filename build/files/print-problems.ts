import { type Problem, printProblem } from "../../lib/story/problem.ts";

/** Prints all problems, one a line, then their count. */
export function printProblems(problems: readonly Problem[]): void {
  for (const problem of problems) console.error(printProblem(problem));
  console.error(`${problems.length} ${problems.length === 1 ? "problem" : "problems"}`);
}
