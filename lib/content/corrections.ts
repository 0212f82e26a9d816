import { z } from "zod";
import type { Correction } from "../story/correction.ts";
import { dayOf, type Moment } from "../story/moment.ts";
import { quote } from "../words/quote.ts";
import { isBefore } from "./reading/date.ts";
import type { Folder } from "./reading/folder.ts";
import { declaredHint } from "./reading/unknown-name.ts";
import { packExpectation } from "./yaml/expectation.ts";
import { date, record, text } from "./yaml/values.ts";
import type { YamlDocument } from "./yaml/yaml-document.ts";

const CORRECTIONS = packExpectation({
  expected: "a list of corrections",
  hint: 'Write each as - { date: 2026-01-05, text: "What was wrong, and what is right." }.',
  code: "wrong-type",
});

/**
 * The corrections as story.yaml has them; `chapter` is left out where one concerns the whole story.
 */
export const corrections = z.array(
  record(
    {
      date: date.describe("The day of the correction."),
      chapter: text
        .optional()
        .describe("Id of the chapter; left out where the whole story is meant."),
      text: text.describe("What was wrong, and what is right."),
    },
    "date, text and optionally chapter",
    'Write { date: 2026-01-05, text: "What was wrong, and what is right." }.',
  ),
  { error: CORRECTIONS },
);

/**
 * Completes the corrections, the latest first, and reports those of no chapter or from before the
 * story came out.
 */
export function buildCorrections(
  entries: z.output<typeof corrections>,
  published: Moment,
  document: YamlDocument,
  folder: Folder,
): Correction[] {
  const chapters = chapterIds(folder);
  for (const [i, { date, chapter }] of entries.entries()) {
    if (isBefore(date, dayOf(published))) {
      folder.report(document.at(["corrections", i, "date"]), `corrections[${i}].date`, {
        expected: `a day on or after the story's publication date ${dayOf(published)}`,
        found: quote(date),
        hint: "A change made before publication needs no correction note.",
        code: "wrong-date",
      });
    }
    if (chapter !== undefined && chapters.length > 0 && !chapters.includes(chapter)) {
      folder.report(document.at(["corrections", i, "chapter"]), `corrections[${i}].chapter`, {
        expected: "a chapter of this story",
        found: quote(chapter),
        hint: declaredHint(chapter, chapters),
        code: "unknown-chapter",
      });
    }
  }
  return entries
    .map(({ date, chapter, text }) => ({ date, chapter: chapter ?? null, text }))
    .sort((a, b) => (a.date < b.date ? 1 : -1));
}

/** From the files' names: a chapter with a mistake in it is a chapter all the same. */
function chapterIds({ reader, path }: Folder): string[] {
  return reader.list(path).flatMap((name) => /^\d{2}-(.+)\.mdx$/.exec(name)?.[1] ?? []);
}
