import { buildTable } from "../../measure/table.ts";
import { goalOf, type JudgedRow } from "./judged-row.ts";

const MARKS = { met: "", "within noise": " (noise)", missed: " MISSED" } as const;

/**
 * Builds the table of goals: each site's median with the least and the greatest, and a mark where
 * it misses its goal, unless nothing is judged. A site without a number in a row has a dash.
 */
export function buildGoalTable(rows: readonly JudgedRow[], isJudged = true): string {
  const sites = [...new Set(rows.flatMap(({ cells }) => cells.map(({ site }) => site)))];
  return buildTable(
    ["phone, median (least..greatest)", "goal", "noise", ...sites],
    rows.map((row) => [
      row.title,
      printGoal(row),
      row.noise.kind === "share"
        ? `${(row.noise.size * 100).toFixed(1)} %`
        : row.print(row.noise.size),
      ...sites.map((site) => printCell(row, site, isJudged)),
    ]),
  );
}

/** One sentence for each goal that was missed; empty where all are met. */
export function listMissed(rows: readonly JudgedRow[]): string[] {
  return rows.flatMap(({ title, goal, print, cells }) =>
    cells
      .filter(({ verdict }) => verdict === "missed")
      .map(({ site, spread }) => {
        const most = print(goalOf(goal, site));
        return `${site}: ${title}: at most ${most} expected, ${print(spread.median)} found.`;
      }),
  );
}

function printGoal({ goal, print }: JudgedRow): string {
  const { neutral, story } = goal;
  return neutral === story
    ? `≤ ${print(neutral)}`
    : `≤ ${print(neutral)}, others ≤ ${print(story)}`;
}

function printCell({ cells, print }: JudgedRow, site: string, isJudged: boolean): string {
  const cell = cells.find((each) => each.site === site);
  if (cell === undefined) return "–";
  const { median, min, max } = cell.spread;
  return `${print(median)} (${print(min)}..${print(max)})${isJudged ? MARKS[cell.verdict] : ""}`;
}
