import { ratioOf, type Spread, spreadOf } from "../measure/spread.ts";
import { buildTable } from "../measure/table.ts";
import type { PreviewTimes } from "./preview-times.ts";

/** The table of what an editor waits for: a save against a reload of the same page. */
export function previewTable({ save, reload }: Pick<PreviewTimes, "save" | "reload">): string {
  return buildTable(
    ["Preview", "median", "min", "max"],
    [
      ["from save to picture, words and map (ms)", ...cells(spreadOf(save), 0)],
      ["a reload of the same page to the same picture (ms)", ...cells(spreadOf(reload), 0)],
      ["**save : reload**", ...cells(ratioOf(save, reload), 2)],
    ],
  );
}

function cells({ median, min, max }: Spread, digits: number): string[] {
  return [median, min, max].map((value) => value.toFixed(digits));
}
