import { type Value, valueText } from "../story/value.ts";
import { harmlessText } from "./harmless.ts";

const NEEDS_QUOTES = /[",;\t\r\n#]|^\s|\s$/;

/**
 * Prints a row as RFC 4180 has it, without the end of the line. A text with # is quoted, too:
 * readers that take # for the start of a remark leave it alone there. No cell is a formula: see
 * `harmlessText`.
 */
export function printRow(cells: readonly Value[]): string {
  return cells
    .map((cell) => {
      const text = harmlessText(valueText(cell));
      return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(",");
}

/**
 * Prints a remark above a table: one line, whatever the value holds. A spreadsheet divides it at
 * its commas.
 */
export function printRemark(key: string, value: Value): string {
  return harmlessText(`# ${key}: ${valueText(value).replace(/\s+/g, " ")}`.trimEnd());
}
