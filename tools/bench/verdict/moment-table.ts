import { spreadOf } from "../../measure/spread.ts";
import { buildTable } from "../../measure/table.ts";
import type { Rounds } from "../sites/rounds.ts";
import type { Visit } from "../visit/visit-page.ts";

/** Builds the table of what every page measured: medians with the least and the greatest. */
export function buildMomentTable(visits: Rounds<Visit>): string {
  const whole = (value: number) => value.toFixed(0);
  const columns: [string, (visit: Visit) => number | null, (value: number) => string][] = [
    ["text painted (ms)", ({ paint }) => paint, whole],
    ["picture painted (ms)", ({ picture }) => picture, whole],
    ["map shown (ms)", ({ shown }) => shown, whole],
    ["blocked (ms)", ({ blocking }) => blocking, whole],
    ["kB", ({ bytes }) => bytes / 1000, whole],
    ["requests", ({ requests }) => requests, whole],
    ["shift", ({ shift }) => shift, (value) => value.toFixed(3)],
  ];
  return buildTable(
    ["page", ...columns.map(([title]) => title)],
    Object.entries(visits).map(([site, each]) => [
      site,
      ...columns.map(([, read, print]) => {
        const values = each.map(read).filter((value) => value !== null);
        if (values.length === 0) return "";
        const { median, min, max } = spreadOf(values);
        return `${print(median)} (${print(min)}..${print(max)})`;
      }),
    ]),
  );
}
