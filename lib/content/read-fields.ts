import type { z } from "zod";
import { heard } from "./expectation.ts";
import type { Report } from "./problems.ts";
import { quote } from "./quote.ts";
import { keyHint } from "./unknown-name.ts";
import { type Path, printPath, type YamlDocument } from "./yaml-document.ts";

/** Keys of a record and the check of each value. */
export type Shape = Record<string, z.ZodType>;

/** The fields that are right; the others are undefined, and reported. */
export type Fields<S extends Shape> = { [K in keyof S]: z.output<S[K]> | undefined };

/**
 * Reads the record at `path` of a document field by field, so that a mistake in one does not hide the
 * others. Null where there is no record at all.
 */
export function readFields<S extends Shape>(
  document: YamlDocument,
  path: Path,
  shape: S,
  report: Report,
): Fields<S> | null {
  const record = valueAt(document.value, path);
  if (!isRecord(record)) {
    report(document.at(path), printPath(path), {
      expected: "keys with values",
      found: quote(record),
      hint: `Begin with a line such as "${Object.keys(shape)[0]}: …".`,
      code: record === null || record === undefined ? "missing-key" : "wrong-type",
    });
    return null;
  }
  for (const key of Object.keys(record)) {
    if (!Object.hasOwn(shape, key)) reportUnknownKey(document, [...path, key], shape, report);
  }
  const fields = Object.entries(shape).map(([key, check]) => {
    const value = Object.hasOwn(record, key) ? record[key] : undefined;
    const result = check.safeParse(value === null ? undefined : value);
    if (!result.success) reportIssues(document, [...path, key], result.error.issues, report);
    return [key, result.data];
  });
  return Object.fromEntries(fields) as Fields<S>;
}

function reportUnknownKey(document: YamlDocument, path: Path, shape: Shape, report: Report): void {
  const key = String(path.at(-1));
  report(document.at(path, "key"), printPath(path), {
    expected: "a known key",
    found: quote(key),
    hint: keyHint(key, Object.keys(shape)),
    code: "unknown-key",
  });
}

function reportIssues(
  document: YamlDocument,
  base: Path,
  issues: readonly z.core.$ZodIssue[],
  report: Report,
): void {
  for (const issue of issues) {
    const path = [
      ...base,
      ...issue.path.map((step) => (typeof step === "number" ? step : String(step))),
    ];
    const { expected, hint, code } = heard(
      issue.code === "invalid_key" ? (issue.issues[0]?.message ?? "") : issue.message,
    );
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) {
        report(document.at([...path, key], "key"), printPath([...path, key]), {
          expected: "a known key",
          found: quote(key),
          hint: keyHint(key, expected.split(" ")),
          code: "unknown-key",
        });
      }
      continue;
    }
    const value = issue.code === "invalid_key" ? path.at(-1) : valueAt(document.value, path);
    const missing = value === undefined || value === null;
    report(document.at(path, issue.code === "invalid_key" ? "key" : "value"), printPath(path), {
      expected,
      found: quote(value),
      hint,
      // What has a heading of its own keeps it: a source or a description that is missing.
      code: missing && !code.startsWith("missing-") ? "missing-key" : code,
    });
  }
}

/** The value at a path of plain data; undefined where there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
