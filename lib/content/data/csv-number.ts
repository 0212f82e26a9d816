import { isNumber } from "../../story/value.ts";
import { quote } from "../../words/quote.ts";
import type { Report } from "../reading/problems.ts";
import type { CsvRow } from "./csv-table.ts";

/** Reads the number in a cell. Reports a cell without one, and returns null. */
export function readNumber(row: CsvRow, column: string, report: Report): number | null {
  const text = row.cell(column);
  if (isNumber(text)) return Number(text);
  report(row.spot(column), column, {
    expected: "a number",
    found: text === "" ? "an empty cell" : quote(text),
    hint: "Write digits with a decimal point, with no unit and no spaces.",
    code: "wrong-number",
  });
  return null;
}
