import { CsvError, parse } from "csv-parse/sync";
import type { Report, Spot } from "./problems.ts";
import { quote } from "./quote.ts";
import type { TextFile } from "./text-file.ts";

/** One row under the header. */
export interface CsvRow {
  /** The text of a column; "" where it is empty. */
  cell(column: string): string;
  /** Where a column's text begins; of the row without one. */
  spot(column?: string): Spot;
}

/** A table with a header. Rows whose number of columns differs from it are left out, and reported. */
export interface CsvTable {
  columns: string[];
  /** The place of the header. */
  header: Spot;
  rows: CsvRow[];
}

/** One record as csv-parse tells it with `info` and `raw`. */
interface CsvRecord {
  record: string[];
  raw: string;
  info: { lines: number };
}

/** Parses a table that must have certain columns. Null where one is missing, or the file is not CSV. */
export function parseCsv(
  file: TextFile,
  required: readonly string[],
  report: Report,
): CsvTable | null {
  const records = parseRecords(file, report);
  const [head, ...body] = records ?? [];
  if (head === undefined) return null;
  const columns = head.record;
  const header = spotOf(file, head, 0);
  if (!hasColumns(columns, required, header, report)) return null;
  const rows: CsvRow[] = [];
  for (const row of body) {
    if (row.record.length !== columns.length) {
      report(spotOf(file, row, 0), "", {
        expected: `${columns.length} columns, as in the header,`,
        found: String(row.record.length),
        hint: "Put quotes around a text with a comma in it, and keep the commas of empty columns.",
        code: "csv-columns",
      });
      continue;
    }
    rows.push({
      cell: (column) => row.record[columns.indexOf(column)] ?? "",
      spot: (column) => spotOf(file, row, column === undefined ? 0 : columns.indexOf(column)),
    });
  }
  return { columns, header, rows };
}

function parseRecords(file: TextFile, report: Report): CsvRecord[] | null {
  try {
    const options = { info: true, raw: true, relaxColumnCount: true, relaxQuotes: true };
    const records: unknown = parse(file.text, { ...options, skipEmptyLines: true, trim: true });
    return records as CsvRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The parser only notices at the end of the file; the quote that was opened is further up.
    const raw = typeof error.raw === "string" ? error.raw : "";
    report(file.at(Math.max(0, file.text.length - raw.length)), "", {
      expected: "a closing quote",
      found: "the end of the file",
      hint: "Each quote that opens needs one that closes; a quote inside a text is written twice.",
      code: "broken-csv",
    });
    return null;
  }
}

function hasColumns(
  columns: string[],
  required: readonly string[],
  header: Spot,
  report: Report,
): boolean {
  const repeated = columns.find((name, i) => name === "" || columns.indexOf(name) !== i);
  if (repeated !== undefined) {
    report(header, "", {
      expected: "a name of its own for each column",
      found: repeated === "" ? "a column without one" : `${quote(repeated)} twice`,
      hint: "The first line names the columns.",
      code: "csv-header",
    });
  }
  const missing = required.filter((name) => !columns.includes(name));
  const undivided = columns.length === 1 && columns[0]?.includes(";") === true;
  // Every column is missing then, for one reason.
  for (const name of undivided ? missing.slice(0, 1) : missing) {
    report(header, name, {
      expected: `a column ${quote(name)}`,
      found: quote(columns.join(", ")),
      hint: undivided
        ? "Divide columns by commas, not semicolons."
        : "The first line names the columns, in small letters.",
      code: "missing-column",
    });
  }
  return missing.length === 0 && repeated === undefined;
}

function spotOf(file: TextFile, { raw, info }: CsvRecord, column: number): Spot {
  // `raw` may begin with the empty lines that were skipped before it.
  const text = raw.replace(/^\n+/, "");
  const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
  const before = cellStart(text, column);
  const newline = text.lastIndexOf("\n", before - 1);
  return {
    file: file.file,
    line: info.lines - lines + 1 + (text.slice(0, before).split("\n").length - 1),
    column: before - newline,
  };
}

function cellStart(raw: string, column: number): number {
  let quoted = false;
  let left = column;
  for (let i = 0; i < raw.length && left > 0; i++) {
    if (raw[i] === '"') quoted = !quoted;
    else if (raw[i] === "," && !quoted && --left === 0) return i + 1;
  }
  return 0;
}
