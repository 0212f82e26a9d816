/** A mistake in the content, as data. An `Error` is for bugs and failures. */
export interface Problem {
  /** Path from the content folder's parent, with forward slashes. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
  /** Key path in the document, such as `layers.strikes.draw`; empty for the whole file. */
  path: string;
  /** What the check expected, as a noun phrase. */
  expected: string;
  /** What the file has instead, values quoted. */
  found: string;
  /** How to fix it, in one or two sentences. */
  hint: string;
  /** The heading in docs/errors.md that explains the problem, `[a-z0-9-]+`. */
  code: string;
  /** True for a warning: the editor decides, and the story builds. */
  warning?: true;
}

/**
 * Prints a problem as one line:
 * `file:line:column path: expected <expected>, found <found>. <hint> (code)`.
 * A warning has `warning:` after the place.
 */
export function printProblem(problem: Problem): string {
  const mark = problem.warning === true ? " warning:" : "";
  const place = `${problem.file}:${problem.line}:${problem.column}${mark}`;
  const path = problem.path === "" ? "" : ` ${problem.path}:`;
  return `${place}${path} expected ${problem.expected}, found ${problem.found}. ${problem.hint} (${problem.code})`;
}
