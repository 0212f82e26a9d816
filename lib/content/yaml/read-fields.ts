import type { z } from "zod";
import { quote, quoteNames, shorten } from "../../words/quote.ts";
import { dateHint } from "../reading/date.ts";
import { missingLetters } from "../reading/missing-letters.ts";
import type { Report } from "../reading/problems.ts";
import { keyHint } from "../reading/unknown-name.ts";
import { type Expectation, unpackExpectation } from "./expectation.ts";
import { idHint } from "./suggest-id.ts";
import { textHint } from "./values.ts";
import { type Path, printPath, type YamlDocument } from "./yaml-document.ts";

/** Keys of a record and the check of each value. */
export type Shape = Record<string, z.ZodType>;

/** The fields that are right; the others are undefined, and reported. */
export type Fields<S extends Shape> = { [K in keyof S]: z.output<S[K]> | undefined };

/**
 * Reads the record at `path` of a document field by field, so that a mistake in one does not hide
 * the others. Null where there is no record at all.
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
      hint: `Start with a line such as "${Object.keys(shape)[0]}: …".`,
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
    const { expected, hint, code } = unpackExpectation(
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
    // A mistake in one number of a box or position is reported for the whole.
    if (WHOLE.has(code) && issue !== issues.find(({ message }) => message === issue.message)) {
      continue;
    }
    const isKey = issue.code === "invalid_key";
    const value = isKey ? path.at(-1) : valueAt(document.value, path);
    const missing = value === undefined || value === null;
    const written = isKey ? null : document.written(path);
    report(document.at(path, isKey ? "key" : "value"), printPath(path), {
      expected,
      found:
        code === "missing-letter"
          ? quoteNames(missingLetters(String(value)))
          : missing || written === null
            ? quote(value)
            : quoteWritten(value, written),
      hint: hintFor(path, value, written, { expected, hint, code }),
      // What has a heading of its own keeps it: a source or a description that is missing.
      code: missing && !code.startsWith("missing-") ? "missing-key" : code,
    });
  }
}

/** Codes of values that are made of several numbers. */
const WHOLE: ReadonlySet<string> = new Set(["wrong-box", "wrong-position"]);

/** The hint that goes with what was found, where the check's own is one for all cases. */
function hintFor(
  path: Path,
  value: unknown,
  written: string | null,
  { expected, hint, code }: Expectation,
): string {
  if (code === "bad-id") return idHint(String(value));
  if (code === "wrong-date" && value !== undefined) return dateHint(value);
  if (code === "wrong-box" && isBeyondMap(value)) return BEYOND_MAP;
  if (typeof value === "string" && /^[“”„‘’«»]/.test(value)) {
    return "Remove the curly quotes, or replace them with straight ones.";
  }
  if (typeof value === "string" && /^a list of /.test(expected)) {
    return `Write it as a list in brackets: [${value}].`;
  }
  return expected === "text" ? textHint(path.at(-1) ?? "", value, written) : hint;
}

/**
 * A value as the file has it: a number or a word of YAML's own without quotes, and all of its
 * digits.
 */
function quoteWritten(value: unknown, written: string): string {
  return typeof value === "string" ? quote(value) : shorten(written);
}

const BEYOND_MAP = "The map ends at latitude 85 north and south: write 85 or -85 instead.";

/** Whether a box is wrong in that alone: it reaches nearer to a pole than the map. */
function isBeyondMap(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 4) return false;
  const [west, south, east, north] = value.map(Number);
  if (west === undefined || south === undefined || east === undefined || north === undefined) {
    return false;
  }
  const isReal = west >= -180 && east <= 180 && south >= -90 && north <= 90;
  return isReal && west < east && south < north && (south < -85 || north > 85);
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
