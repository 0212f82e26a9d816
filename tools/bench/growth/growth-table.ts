import { buildTable } from "../../measure/table.ts";
import { printKb } from "../sizes/size.ts";
import { GROWTH, type GrowthCost, isLinearOrBetter, LINEAR, seriesOf } from "./growth.ts";

/** Builds the table of what each size costs, and below it which costs grow linearly or better. */
export function buildGrowthTable(costs: readonly GrowthCost[]): string {
  const table = buildTable(
    [
      "story",
      "one page's HTML, kB (gzipped)",
      "of it prose (gzipped)",
      "all pages' HTML, MB",
      "build, s",
      "check, s",
      "map shown, ms",
      "with the points, ms",
    ],
    costs.map((cost) => [
      `${cost.chapters} chapters, ${cost.points.toLocaleString("en")} points`,
      `${printKb(cost.page.bytes)} (${printKb(cost.page.gzip)})`,
      printKb(cost.prose),
      (cost.allPages / 1e6).toFixed(1),
      (cost.build / 1000).toFixed(1),
      (cost.check / 1000).toFixed(1),
      cost.shown.toFixed(0),
      cost.shownWithPoints.toFixed(0),
    ]),
  );
  return `${table}\n\n${buildVerdicts(costs)}`;
}

function buildVerdicts(costs: readonly GrowthCost[]): string {
  const chapters = seriesOf(costs, GROWTH.chapters);
  const points = seriesOf(costs, GROWTH.points);
  const verdict = (
    series: GrowthCost[],
    key: "chapters" | "points",
    read: (typeof LINEAR)[0][1],
  ) =>
    isLinearOrBetter(
      series.map((cost) => cost[key]),
      series.map(read),
    )
      ? "linear or better"
      : "WORSE";
  return buildTable(
    ["growth of", "with chapters", "with points"],
    [
      ...LINEAR.map(([title, read]) => [
        title,
        verdict(chapters, "chapters", read),
        verdict(points, "points", read),
      ]),
      ["all pages' HTML", "square, by design", "–"],
    ],
  );
}
