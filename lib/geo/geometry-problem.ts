/** Headings in docs/errors.md for what can be wrong with a derivation. */
export type GeometryProblemCode =
  | "split-misses-outline"
  | "split-place-outside"
  | "split-unclear"
  | "no-shared-border"
  | "nothing-left"
  | "wrong-geometry";

/**
 * An editor's mistake in a derivation, without its place in a file: whoever reads the file adds
 * that and makes it a `Problem`.
 */
export interface GeometryProblem {
  expected: string;
  found: string;
  hint: string;
  code: GeometryProblemCode;
}

/** Whether a derivation ended in a mistake of the editor's. */
export function isGeometryProblem(value: object): value is GeometryProblem {
  return "code" in value && "expected" in value;
}
