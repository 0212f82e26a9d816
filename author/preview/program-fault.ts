import type { Problem } from "../../lib/story/problem.ts";

/** A bug of ours that some content brought out, as a problem of the file that was being read. */
export function programFault(file: string, error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  return {
    file,
    line: 1,
    column: 1,
    path: "",
    expected: "content that the program can read and draw",
    found: `a fault of the program (${message.split("\n")[0]})`,
    hint: "What was shown before stays: undo the last change, and report the fault.",
    code: "program-fault",
  };
}

/**
 * Most problems of one kind that are shown for a file: one slip in a large table makes thousands.
 */
const MOST = 50;

/**
 * Keeps the first fifty problems of one kind in a file; the last of these says how many more there
 * are.
 */
export function mostOfEach(problems: readonly Problem[]): Problem[] {
  const kindOf = ({ file, code }: Problem) => `${file} ${code}`;
  const counts = new Map<string, number>();
  for (const problem of problems)
    counts.set(kindOf(problem), (counts.get(kindOf(problem)) ?? 0) + 1);
  const seen = new Map<string, number>();
  return problems.flatMap((problem) => {
    const n = (seen.get(kindOf(problem)) ?? 0) + 1;
    seen.set(kindOf(problem), n);
    const left = (counts.get(kindOf(problem)) ?? 0) - n;
    if (n > MOST) return [];
    if (n < MOST || left === 0) return [problem];
    return [{ ...problem, found: `${problem.found}, and ${left} more like it` }];
  });
}
