/**
 * Builds a Markdown table: the first column to the left, the others, which hold numbers, to the
 * right.
 */
export function buildTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const width = head.map((title, column) =>
    Math.max(3, title.length, ...rows.map((row) => (row[column] ?? "").length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${width.map((w, column) => pad(cells[column] ?? "", w, column)).join(" | ")} |`;
  const rule = width.map((w, column) => (column === 0 ? "-".repeat(w) : `${"-".repeat(w - 1)}:`));
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}

function pad(text: string, width: number, column: number): string {
  return column === 0 ? text.padEnd(width) : text.padStart(width);
}
