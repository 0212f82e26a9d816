import { median } from "../measure/spread.ts";
import { buildTable } from "../measure/table.ts";
import type { CaseResult } from "./compare-case.ts";
import { LIMITS, MEASURES, type Measure, printMeasure } from "./limits.ts";
import { stateName, viewportName } from "./map-case.ts";

/** The parts of a compared case that the summary uses. */
export type Compared = Pick<CaseResult, "of" | "measures">;

/**
 * The table of all cases: one row for each story, viewport and theme. For each measure it holds the
 * median, the worst value and the state with that value.
 */
export function summaryTable(compared: readonly Compared[]): string {
  const head = [
    "Story, viewport, theme",
    "states",
    ...MEASURES.map((measure) => `${measure}, ≤ ${formatLimit(measure)}`),
  ];
  const names = new Set(compared.map(({ of }) => groupName(of)));
  const rows = [...names].map((name) => {
    const group = compared.filter(({ of }) => groupName(of) === name);
    return [name, String(group.length), ...MEASURES.map((measure) => summaryCell(measure, group))];
  });
  return buildTable(head, rows);
}

/** The worst case by a measure; null where no case has it. */
export function worstBy<T extends Compared>(measure: Measure, compared: readonly T[]): T | null {
  const measured = compared.filter(({ measures }) => measures[measure] !== null);
  return measured.reduce<T | null>(
    (worst, each) =>
      worst === null || (each.measures[measure] ?? 0) > (worst.measures[measure] ?? 0)
        ? each
        : worst,
    null,
  );
}

/** The story, viewport and theme of a row, in words. */
export function groupName({ document, viewport, theme }: CaseResult["of"]): string {
  return `${document.story}, ${viewportName(viewport)}, ${theme}`;
}

function summaryCell(measure: Measure, group: readonly Compared[]): string {
  const worst = worstBy(measure, group);
  if (worst === null) return "–";
  const middle = median(group.flatMap(({ measures }) => measures[measure] ?? []));
  const value = printMeasure(measure, worst.measures[measure]);
  return `${printMeasure(measure, middle)}; ${value} (${stateName(worst.of)})`;
}

function formatLimit(measure: Measure): string {
  return printMeasure(measure, LIMITS[measure]).replace(/\.?0+ /, " ");
}
