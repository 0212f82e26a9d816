import { CsvError, parse } from "csv-parse/sync";
import { quote, quoteNames } from "../../words/quote.ts";
import type { Report, Spot } from "../reading/problems.ts";
import type { TextFile } from "../reading/text-file.ts";
import { findUnbalanced } from "../reading/unseen.ts";

/** One row under the header. */
export interface CsvRow {
  /** The text of a column; "" where it is empty. */
  cell(column: string): string;
  /** The place where a column's text begins; without a column, the place of the row. */
  spot(column?: string): Spot;
}

/** A table with a header. Rows with another number of columns are reported and left out. */
export interface CsvTable {
  columns: string[];
  /** The place of the header. */
  header: Spot;
  rows: CsvRow[];
}

/** One record as csv-parse returns it with `info` and `raw`. */
interface CsvRecord {
  record: string[];
  raw: string;
  info: { lines: number };
}

/**
 * Parses a table that must have certain columns. Null where one is missing, or the file is not CSV.
 */
export function parseCsv(
  file: TextFile,
  required: readonly string[],
  report: Report,
): CsvTable | null {
  const records = parseRecords(file, report);
  const [head, ...all] = records ?? [];
  // Spreadsheets write emptied rows as nothing but commas.
  const body = all.filter(({ record }) => record.some((cell) => cell !== ""));
  if (head === undefined) return null;
  const columns = head.record;
  const header = spotOf(file, head, 0);
  if (!hasColumns(columns, required, header, report)) return null;
  const rows: CsvRow[] = [];
  for (const row of body) {
    if (row.record.length !== columns.length) {
      report(spotOf(file, row, 0), "", {
        expected: `${columns.length} columns, as in the header`,
        found: String(row.record.length),
        hint: "Put quotes around text that contains a comma, and keep the commas of empty columns.",
        code: "csv-columns",
      });
      continue;
    }
    for (const [column, cell] of row.record.entries()) {
      const unbalanced = findUnbalanced(cell);
      if (unbalanced !== null) {
        report(spotOf(file, row, column), columns[column] ?? "", unbalanced.mistake);
      }
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
    // The parser only notices at the end of the file; the open quote is further up.
    const raw = typeof error.raw === "string" ? error.raw : "";
    report(file.at(Math.max(0, file.text.length - raw.length)), "", {
      expected: "a closing quote",
      found: "the end of the file",
      hint: "Every opening quote needs a closing one. Write a quote inside text as two quotes.",
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
  const undivided = undividedHint(columns);
  if (undivided !== null) {
    report(header, "", {
      expected: "column names separated by commas",
      found: quote(columns.join(",")),
      hint: undivided,
      code: "missing-column",
    });
    return false;
  }
  const repeated = columns.findIndex((name, i) => name === "" || columns.indexOf(name) !== i);
  const name = columns[repeated];
  if (name !== undefined) {
    report(header, "", {
      expected: "a unique name for each column",
      found: name === "" ? `no name for column ${repeated + 1}` : `${quote(name)} twice`,
      hint:
        name === ""
          ? "Name it in the first line, or remove the extra comma from every line."
          : "Rename one of the two in the first line.",
      code: "csv-header",
    });
  }
  const missing = required.filter((one) => !columns.includes(one));
  for (const one of missing) {
    const meant = columns.find((column) => isMeant(column, one));
    report(header, one, {
      expected: `a column named ${quote(one)}`,
      found: quoteNames(columns),
      hint:
        meant === undefined
          ? "The first line names the columns, in lower case."
          : `Rename the column ${quote(meant)} to ${quote(one)}.`,
      code: "missing-column",
    });
  }
  return missing.length === 0 && name === undefined;
}

/** Names of our columns in other programs. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  lng: ["lon", "long", "longitude", "x"],
  lat: ["latitude", "y"],
  id: ["fid", "nr", "no"],
};

function isMeant(column: string, name: string): boolean {
  const plain = column.toLowerCase();
  // Databases of events have an id such as event_id_cnty.
  if (name === "id" && /(?:^|_)id(?:_|$)/.test(plain)) return true;
  return plain === name || OTHER_NAMES[name]?.includes(plain) === true;
}

/** A hint for a header that commas do not divide; null where they do. */
function undividedHint(columns: readonly string[]): string | null {
  const [first = "", ...others] = columns;
  if (/^sep=/i.test(first)) return "Delete this line: only Excel reads it.";
  if (others.length > 0) return null;
  if (first.includes(";"))
    return "Separate columns with commas, not semicolons, and write decimals with a point.";
  if (first.includes("\t")) return "Separate columns with commas, not tabs.";
  return null;
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
