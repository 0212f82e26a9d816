import { z } from "zod";
import type { Source } from "../story/source.ts";
import { quote } from "../words/quote.ts";
import { isAfter, isBefore } from "./reading/date.ts";
import { type Folder, type KeyPlace, loadText } from "./reading/folder.ts";
import { idMistake } from "./yaml/ids.ts";
import { type Fields, readFields } from "./yaml/read-fields.ts";
import { text, texts, url, vagueDate, yes } from "./yaml/values.ts";
import { parseYaml, type YamlDocument } from "./yaml/yaml-document.ts";

const FILE = "sources.yaml";

/** The keys of each source in sources.yaml. */
export const SOURCE = {
  title: text.describe("Its title."),
  publisher: text.describe("Who published it."),
  date: vagueDate.describe("2024-11-02, 2024-11 or 2024."),
  url: url.optional().describe("Where it can be read."),
  printedLater: yes
    .optional()
    .describe("true: it appeared after the dateline, and supports only what was public by then."),
  figures: texts
    .optional()
    .describe("The figures that it prints, read from it and not from the chapter."),
};

/** The sources of a story. */
export interface Sources {
  /** Ids that stand in the file, whether or not all is right with them. */
  declared: ReadonlySet<string>;
  complete: Source[];
  /**
   * The figures that each source prints, in its own words; a source that lists none is not among
   * them.
   */
  figures: ReadonlyMap<string, readonly string[]>;
  /** Where a source stands. */
  placeOf(id: string): KeyPlace;
}

/**
 * Loads a story's sources; `dateline` is null where the story's own is not known. Null where the
 * file cannot be read.
 */
export function loadSources(folder: Folder, dateline: string | null): Sources | null {
  const file = loadText(folder, FILE);
  const document = file === null ? null : parseYaml(file, file.text, 0, folder.report);
  if (document === null) return null;
  const record = z.record(z.string(), z.unknown()).safeParse(document.value).data;
  if (record === undefined) {
    readFields(document, [], { "source-id": z.unknown() }, folder.report);
    return null;
  }
  const ids = Object.keys(record);
  const complete: Source[] = [];
  const figures = new Map<string, readonly string[]>();
  for (const id of ids) {
    const mistake = idMistake("waypoint", id);
    if (mistake !== null) folder.report(document.at([id], "key"), id, mistake);
    const fields = readFields(document, [id], SOURCE, folder.report);
    if (fields === null) continue;
    if (fields.figures !== undefined) figures.set(id, fields.figures);
    const source = readSource(document, id, fields, dateline, folder);
    if (source !== null) complete.push(source);
  }
  const placeOf = (id: string): KeyPlace => ({ spot: document.at([id], "key"), path: id });
  return { declared: new Set(ids), complete, figures, placeOf };
}

function readSource(
  document: YamlDocument,
  id: string,
  fields: Fields<typeof SOURCE>,
  dateline: string | null,
  { report }: Folder,
): Source | null {
  const { title, publisher, date, url = null, printedLater = false } = fields;
  if (date !== undefined && dateline !== null) {
    const wrong = printedLater ? isBefore(date, dateline) : isAfter(date, dateline);
    if (wrong) {
      report(document.at([id, "date"]), `${id}.date`, {
        expected: printedLater
          ? `a date after the story's dateline ${dateline}`
          : `a date on or before the story's dateline ${dateline}`,
        found: quote(date),
        hint: printedLater
          ? "Remove printedLater: this source had already been published."
          : "Add printedLater: true if it only supports what was public by then.",
        code: "printed-later",
      });
    }
  }
  // An address that cannot be read is a problem of its own, not a source without one.
  if (!title || !publisher || !date) return null;
  return { id, title, publisher, date, url, printedLater };
}
