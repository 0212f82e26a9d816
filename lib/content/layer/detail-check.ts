import type { Detail, ValueWords } from "../../story/layer.ts";
import { type Value, valueText } from "../../story/value.ts";
import { quote } from "../../words/quote.ts";
import type { DataFile } from "../data/layer-data.ts";
import type { KeyPlace } from "../reading/folder.ts";
import type { Report } from "../reading/problems.ts";
import { isWebAddress, WEB_ADDRESS } from "../yaml/values.ts";
import { columnMistake, dateMistake } from "./mark-check.ts";

/**
 * Checks what a layer's `detail` names against its data: every column exists, titles are not empty,
 * dates are dates, addresses are addresses, and where a fact falls back on the words of another
 * column, its value has some.
 */
export function checkDetail(
  detail: Detail,
  file: DataFile,
  placeOf: (...keys: (string | number)[]) => KeyPlace,
  report: Report,
): void {
  const has = (column: string | null, ...keys: (string | number)[]): column is string => {
    if (column === null) return false;
    const mistake = columnMistake(column, file.columns);
    if (mistake !== null) report(placeOf(...keys).spot, placeOf(...keys).path, mistake);
    return mistake === null;
  };
  const each = (column: string, look: (value: string | null, i: number) => void) => {
    for (const [i, { properties }] of file.data.features.entries()) {
      look(valueText(properties[column]).trim() || null, i);
    }
  };
  const { title, date, text, facts, caution, source } = detail;
  if (has(title, "detail", "title")) {
    each(title, (value, i) => {
      if (value === null) report(file.spot(i, title), title, noTitle(title));
    });
  }
  if (has(date, "detail", "date")) {
    each(date, (value, i) => {
      const mistake = value === null ? null : dateMistake(value);
      if (mistake !== null) report(file.spot(i, date), date, mistake);
    });
  }
  has(text, "detail", "text");
  for (const [n, { by, empty }] of facts.entries()) {
    const at = ["detail", "facts", n];
    if (!has(by, ...at, "by") || empty === null || typeof empty === "string") continue;
    if (!has(empty.by, ...at, "empty", "by")) continue;
    for (const [i, { properties }] of file.data.features.entries()) {
      const value = properties[empty.by] ?? null;
      if (valueText(properties[by]) !== "" || isWorded(value, empty)) continue;
      report(file.spot(i, empty.by), empty.by, {
        expected: "a value with words in story.yaml",
        found: value === null ? "an empty cell" : quote(value),
        hint: `Readers see these words when ${quote(by)} is empty: add words for this value to the layer's detail, or fill in ${quote(by)}.`,
        code: "missing-words",
      });
    }
  }
  if (caution !== null) has(caution.by, "detail", "caution", "by");
  if (source === null) return;
  for (const [key, column] of Object.entries(source)) has(column, "detail", "source", key);
  if (!file.columns.has(source.url)) return;
  each(source.url, (value, i) => {
    if (value === null || isWebAddress(value)) return;
    report(file.spot(i, source.url), source.url, {
      ...WEB_ADDRESS,
      found: quote(value),
    });
  });
}

function isWorded(value: Value, { words }: ValueWords): boolean {
  return Object.hasOwn(words, valueText(value));
}

function noTitle(column: string) {
  return {
    expected: `a title in ${quote(column)}`,
    found: "an empty cell",
    hint: "Readers see this title in a list: say in a few words what it is.",
    code: "missing-words",
  };
}
