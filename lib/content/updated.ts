import type { Correction } from "../story/correction.ts";
import { isBefore } from "./date.ts";
import type { Folder } from "./folder.ts";
import { quote } from "./quote.ts";
import type { StoryHead } from "./story-head.ts";
import type { YamlDocument } from "./yaml-document.ts";

/**
 * The ISO day of a story's last change: `updated`, or its latest correction where that is later; null where
 * there was none. Reports an `updated` from before the story.
 */
export function lastChange(
  { updated, dateline }: Pick<StoryHead, "updated" | "dateline">,
  corrections: readonly Correction[],
  document: YamlDocument,
  { report }: Folder,
): string | null {
  if (updated !== undefined && dateline !== undefined && isBefore(updated, dateline)) {
    report(document.at(["updated"]), "updated", {
      expected: `a day from the story's dateline ${dateline} on`,
      found: quote(updated),
      hint: "Leave it out until the story changes.",
      code: "wrong-date",
    });
  }
  const days = [updated, ...corrections.map(({ date }) => date)].filter((day) => day !== undefined);
  return days.sort().at(-1) ?? null;
}
