/** A value of a table; null is an empty cell. */
export type Cell = string | number | null;

const NEEDS_QUOTES = /[",\r\n#]|^\s|\s$/;

/**
 * Prints a row as RFC 4180 has it, without the end of the line. A text with # is quoted, too: readers that
 * take # for the start of a remark leave it alone there.
 */
export function printRow(cells: readonly Cell[]): string {
  return cells
    .map((cell) => {
      const text = cell === null ? "" : String(cell);
      return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(",");
}

/** Prints a remark above a table: one line, whatever the value holds. */
export function printRemark(key: string, value: Cell): string {
  return `# ${key}: ${String(value ?? "").replace(/\s+/g, " ")}`.trimEnd();
}
