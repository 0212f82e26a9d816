import type { PointMarks } from "../../story/layer.ts";
import { isNumber, type Value, valueNumber, valueText } from "../../story/value.ts";
import { quote, quoteChoices, quoteNames } from "../../words/quote.ts";
import type { DataFile } from "../data/layer-data.ts";
import { dateHint, isDate } from "../reading/date.ts";
import type { KeyPlace } from "../reading/folder.ts";
import type { Mistake, Report } from "../reading/problems.ts";
import { declaredHint } from "../reading/unknown-name.ts";

/** What is wrong with a column's name; null where features have such a property. */
export function columnMistake(column: string, columns: Iterable<string>): Mistake | null {
  const names = [...columns];
  if (names.includes(column)) return null;
  return {
    expected: "a column of the layer's data",
    found: quote(column),
    hint: declaredHint(column, names),
    code: "unknown-column",
  };
}

/**
 * Checks a layer's marks and dates against its data: the columns exist, sizes are numbers, each
 * value of `mark.by` is in one of its lists, and dates are dates. `placeOf` says where a key of the
 * layer stands.
 */
export function checkMarks(
  marks: PointMarks & { time?: string },
  file: DataFile,
  placeOf: (...keys: string[]) => KeyPlace,
  report: Report,
): void {
  const has = (column: string, ...keys: string[]): boolean => {
    const mistake = columnMistake(column, file.columns);
    if (mistake !== null) report(placeOf(...keys).spot, placeOf(...keys).path, mistake);
    return mistake === null;
  };
  const each = (column: string, mistakeOf: (value: Value) => Mistake | null) => {
    for (const [i, feature] of file.data.features.entries()) {
      const mistake = mistakeOf(feature.properties[column] ?? null);
      if (mistake !== null) report(file.spot(i, column), column, mistake);
    }
  };
  const { size, mark, halo, weak, time } = marks;
  if (halo !== undefined) has(halo.by, "halo", "by");
  if (weak !== undefined && has(weak.by, "weak", "by")) {
    const seen = new Set(
      file.data.features.map(({ properties }) => valueText(properties[weak.by])),
    );
    if (!weak.values.some((value) => seen.has(value))) {
      const { spot, path } = placeOf("weak", "values");
      report(spot, path, valuesMistake(weak));
    }
  }
  if (size !== undefined && has(size.by, "size", "by"))
    each(size.by, file.isTable ? cellMistake : sizeMistake);
  if (time !== undefined && has(time, "time")) each(time, dateMistake);
  if (mark !== undefined && has(mark.by, "mark", "by")) {
    const known = [...mark.filled, ...mark.ring, ...mark.dotted];
    each(mark.by, (value) => markMistake(value, known));
  }
}

function valuesMistake({ by, values }: NonNullable<PointMarks["weak"]>): Mistake {
  return {
    expected: `a value from the column ${quote(by)}`,
    found: values.length === 0 ? "none" : quoteNames(values),
    hint: "Check the spelling in the data.",
    code: "no-match",
  };
}

/** A cell of a table, which is text. */
function cellMistake(value: Value): Mistake | null {
  if (value === null || (valueNumber(value) ?? -1) >= 0) return null;
  return {
    expected: "a number of at least 0, or an empty cell",
    found: quote(value),
    hint: "This number sets the mark's size: write digits only, with no words and no unit.",
    code: "wrong-number",
  };
}

/** A property in GeoJSON, where "20" is a text and has no area. */
function sizeMistake(value: Value): Mistake | null {
  if (value === null || (typeof value === "number" && value >= 0)) return null;
  const isText = typeof value === "string" && isNumber(value);
  return {
    expected: "a number of at least 0, or null",
    found: isText ? `the text ${quote(value)}` : quote(value),
    hint: isText
      ? `Write it without quotes: ${value}. In your drawing program, make the column a number, not text.`
      : "This number sets the mark's size: write digits only, with no words and no unit.",
    code: "wrong-number",
  };
}

/** What is wrong with a date; null where it is one. */
export function dateMistake(value: Value): Mistake | null {
  if (isDate(valueText(value))) return null;
  return {
    expected: "a date such as 2025-12-29",
    found: value === null || value === "" ? "an empty cell" : quote(value),
    hint: dateHint(value),
    code: "wrong-date",
  };
}

function markMistake(value: Value, known: readonly string[]): Mistake | null {
  if (value !== null && known.includes(valueText(value))) return null;
  return {
    expected: known.length < 10 ? quoteChoices(known) : "a value from the layer's mark lists",
    found: value === null ? "an empty cell" : quote(value),
    hint: "Add it to filled, ring or dotted of the layer's mark in story.yaml.",
    code: "unknown-mark",
  };
}
