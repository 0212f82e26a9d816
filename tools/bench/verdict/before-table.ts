import { ratioOf } from "../../measure/spread.ts";
import { buildTable } from "../../measure/table.ts";
import type { Rounds } from "../sites/rounds.ts";
import type { Visit } from "../visit/visit-page.ts";

/** The numbers of a visit that are compared with those of an earlier build. */
const COMPARED: [title: string, read: (visit: Visit) => number | null][] = [
  ["text painted", ({ paint }) => paint],
  ["picture painted", ({ picture }) => picture],
  ["map shown", ({ shown }) => shown],
  ["blocked", ({ blocking }) => blocking],
  ["bytes", ({ bytes }) => bytes],
  ["requests", ({ requests }) => requests],
];

/**
 * Builds the table of pages against the same pages of an earlier build, which are named
 * `<page> before`; null where there are none. Below 1 is better than before.
 */
export function buildBeforeTable(visits: Rounds<Visit>, stories: readonly string[]): string | null {
  const compared = stories.filter((site) => visits[`${site} before`] !== undefined);
  if (compared.length === 0) return null;
  return buildTable(
    ["now : before", ...compared],
    COMPARED.map(([title, read]) => [
      title,
      ...compared.map((site) => printRatio(visits, site, read)),
    ]),
  );
}

function printRatio(
  visits: Rounds<Visit>,
  site: string,
  read: (visit: Visit) => number | null,
): string {
  const values = (name: string) => (visits[name] ?? []).map((visit) => read(visit) ?? 0);
  const [now, before] = [values(site), values(`${site} before`)];
  // An earlier build may lack a moment that there is now.
  if (before.some((value) => value === 0)) return "–";
  const { median, min, max } = ratioOf(now, before);
  return `${median.toFixed(2)} (${min.toFixed(2)}..${max.toFixed(2)})`;
}
