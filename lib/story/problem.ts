/** An editor's mistake, as data. "Error" is for bugs and failures. */
export interface Problem {
  /** Path from the content folder's parent, with forward slashes. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
  /** Where in the document, as `layers.strikes.draw`; empty where the whole file is meant. */
  path: string;
  /** What the checker wanted. */
  expected: string;
  /** What stands there, values quoted. */
  found: string;
  /** One sentence on how to mend it. */
  hint: string;
  /** Heading in docs/errors.md, `[a-z0-9-]+`. */
  code: string;
  /** True where an editor should look and may decide otherwise: a story with warnings alone builds. */
  warning?: true;
}

/**
 * Prints a problem as one line: `file:line:column path: <expected> expected, <found> found. <hint> (code)`; a warning
 * has `warning:` after its place.
 */
export function formatProblem(problem: Problem): string {
  const mark = problem.warning === true ? " warning:" : "";
  const place = `${problem.file}:${problem.line}:${problem.column}${mark}`;
  const path = problem.path === "" ? "" : ` ${problem.path}:`;
  return `${place}${path} ${problem.expected} expected, ${problem.found} found. ${problem.hint} (${problem.code})`;
}
