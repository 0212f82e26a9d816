import type { Correction } from "../story/correction.ts";
import { dayOf, type Moment } from "../story/moment.ts";
import { quote } from "../words/quote.ts";
import { isBefore } from "./reading/date.ts";
import type { Folder } from "./reading/folder.ts";
import type { StoryHead } from "./story-head.ts";
import type { YamlDocument } from "./yaml/yaml-document.ts";

/**
 * The ISO day of a story's last change: `updated`, or its latest correction where that is later;
 * null where there was none. Reports an `updated` from before the day on which the story came out.
 */
export function lastChange(
  { updated }: Pick<StoryHead, "updated">,
  published: Moment | null,
  corrections: readonly Correction[],
  document: YamlDocument,
  { report }: Folder,
): string | null {
  const out = published === null ? null : dayOf(published);
  if (updated !== undefined && out !== null && isBefore(updated, out)) {
    report(document.at(["updated"]), "updated", {
      expected: `a day on or after the story's publication date ${out}`,
      found: quote(updated),
      hint: "Leave updated out until the story changes.",
      code: "wrong-date",
    });
  }
  const days = [updated, ...corrections.map(({ date }) => date)].filter((day) => day !== undefined);
  return days.sort().at(-1) ?? null;
}
