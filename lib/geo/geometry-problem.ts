/** Headings in docs/errors.md for the mistakes in a derivation. */
export type GeometryProblemCode =
  | "split-misses-outline"
  | "split-place-outside"
  | "split-unclear"
  | "no-shared-border"
  | "nothing-left"
  | "wrong-geometry";

/**
 * An editor's mistake in a derivation, without its place in a file: the code that reads the file
 * adds the place and makes it a `Problem`.
 */
export interface GeometryProblem {
  expected: string;
  found: string;
  hint: string;
  code: GeometryProblemCode;
}

/** Whether a derivation ended in an editor's mistake. */
export function isGeometryProblem(value: object): value is GeometryProblem {
  return "code" in value && "expected" in value;
}
