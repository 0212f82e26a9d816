import type { Chapter } from "../../story/chapter.ts";
import { quote } from "../../words/quote.ts";
import type { Folder } from "../reading/folder.ts";
import type { Report } from "../reading/problems.ts";
import { printPath } from "../yaml/yaml-document.ts";
import type { ChapterFile, WaypointEntry } from "./chapter-file.ts";

/**
 * How many words a description must have beyond the title's, so that it says more than the title.
 */
const LEAST_OWN = 3;

/**
 * The description of a map; null where there is none, or where it only repeats what stands above
 * it.
 */
export function readDescription(
  { head, document }: ChapterFile,
  { fields, path }: WaypointEntry,
  { report }: Folder,
): string | null {
  const { describe } = fields;
  if (describe === undefined || document === null) return null;
  const repeated = repeats(describe, head?.title, head?.summary);
  if (repeated === null) return describe;
  const at = [...path, "describe"];
  report(document.at(at), printPath(at), {
    expected: "a description of what the map shows",
    found: `the chapter's ${repeated} again`,
    hint: "Readers who cannot see the map have already read that. Say where the map is and what stands out.",
    code: "describe-repeats-title",
  });
  return null;
}

function repeats(describe: string, title = "", summary = ""): "title" | "summary" | null {
  const words = wordsOf(describe);
  if (words.join(" ") === wordsOf(summary).join(" ")) return "summary";
  const titled = new Set(wordsOf(title));
  const own = words.filter((word) => !titled.has(word));
  return titled.size > 0 && own.length < LEAST_OWN && own.length < words.length ? "title" : null;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Warns of two maps of a story with the same description: those who do not see them cannot tell
 * them apart.
 */
export function reportRepeatedDescriptions(
  files: readonly ChapterFile[],
  chapters: readonly Chapter[],
  report: Report,
): void {
  const first = new Map<string, string>();
  for (const { id: chapter, passages } of chapters) {
    const file = files.find(({ id }) => id === chapter);
    for (const { waypoint } of passages) {
      const said = wordsOf(waypoint.describe).join(" ");
      const earlier = first.get(said);
      if (earlier === undefined) first.set(said, waypoint.id);
      const entry = file?.entries.find(({ id }) => id === waypoint.id);
      if (earlier === undefined || entry === undefined || !file?.document) continue;
      const at = [...entry.path, "describe"];
      report(file.document.at(at), printPath(at), {
        expected: "a description that no other map has",
        found: `the same one as for ${quote(earlier)}`,
        hint: "Say what is different here: readers who cannot see the maps cannot tell the two apart.",
        code: "repeated-description",
        warning: true,
      });
    }
  }
}
