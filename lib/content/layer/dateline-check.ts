import { valueText } from "../../story/value.ts";
import { quote } from "../../words/quote.ts";
import type { DataFile } from "../data/layer-data.ts";
import { isAfter, isDate } from "../reading/date.ts";
import type { Mistake, Report } from "../reading/problems.ts";
import type { LayerEntry, LayerFields } from "./layer-entry.ts";

/** What is wrong with a day in a story; null if it is not after the story's dateline. */
export function afterDateline(day: string, dateline: string): Mistake | null {
  if (!isAfter(day, dateline)) return null;
  return {
    expected: `a day on or before the story's dateline ${dateline}`,
    found: quote(day),
    hint: "The story cannot cover later days: correct the day, or move the dateline in story.yaml.",
    code: "after-dateline",
  };
}

/** Reports a layer that holds for a day after the dateline. */
export function checkAsOf(
  { fields: { asOf }, placeOf }: LayerEntry,
  dateline: string | null,
  report: Report,
): void {
  const mistake = asOf === undefined || dateline === null ? null : afterDateline(asOf, dateline);
  const { spot, path } = placeOf("asOf");
  if (mistake !== null) report(spot, path, mistake);
}

/** Reports what is dated after the dateline in a layer's data. What is planned may well be. */
export function checkDates(
  { time, detail, status }: LayerFields,
  { data, spot }: DataFile,
  dateline: string | null,
  report: Report,
): void {
  if (dateline === null || status === "planned") return;
  const columns = new Set([time, detail?.date]);
  for (const [i, { properties }] of data.features.entries()) {
    for (const column of columns) {
      const day = column ? valueText(properties[column]) : "";
      const mistake = column && isDate(day) ? afterDateline(day, dateline) : null;
      if (column && mistake !== null) report(spot(i, column), column, mistake);
    }
  }
}
