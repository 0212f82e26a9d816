import { z } from "zod";
import type { Source } from "../story/source.ts";
import { isAfter, isBefore } from "./date.ts";
import { type Folder, loadText } from "./folder.ts";
import { idMistake } from "./ids.ts";
import { quote } from "./quote.ts";
import { readFields } from "./read-fields.ts";
import { text, url, vagueDate, yes } from "./values.ts";
import { parseYaml, type YamlDocument } from "./yaml-document.ts";

const FILE = "sources.yaml";

const SOURCE = { title: text, publisher: text, date: vagueDate, url, printedLater: yes.optional() };

/** The sources of a story. */
export interface Sources {
  /** Ids that stand in the file, whether or not all is right with them. */
  declared: ReadonlySet<string>;
  complete: Source[];
}

/** Loads a story's sources; `dateline` is null where the story's own is not known. Null where the file cannot be read. */
export function loadSources(folder: Folder, dateline: string | null): Sources | null {
  const file = loadText(folder, FILE);
  const document = file === null ? null : parseYaml(file, file.text, 0, folder.report);
  if (document === null) return null;
  const ids = Object.keys(z.record(z.string(), z.unknown()).safeParse(document.value).data ?? {});
  if (ids.length === 0) readFields(document, [], { "source-id": z.unknown() }, folder.report);
  const complete: Source[] = [];
  for (const id of ids) {
    const mistake = idMistake("waypoint", id);
    if (mistake !== null) folder.report(document.at([id], "key"), id, mistake);
    const source = readSource(document, id, dateline, folder);
    if (source !== null) complete.push(source);
  }
  return { declared: new Set(ids), complete };
}

function readSource(
  document: YamlDocument,
  id: string,
  dateline: string | null,
  { report }: Folder,
): Source | null {
  const fields = readFields(document, [id], SOURCE, report);
  if (fields === null) return null;
  const { title, publisher, date, url, printedLater = false } = fields;
  if (date !== undefined && dateline !== null) {
    const wrong = printedLater ? isBefore(date, dateline) : isAfter(date, dateline);
    if (wrong) {
      report(document.at([id, "date"]), `${id}.date`, {
        expected: printedLater
          ? `a date after the story's dateline ${dateline}`
          : `a date not after the story's dateline ${dateline}`,
        found: quote(date),
        hint: printedLater
          ? "Take printedLater out: this source was there already."
          : "Add printedLater: true, if it only supports what was public by then.",
        code: "printed-later",
      });
    }
  }
  if (!title || !publisher || !date || !url) return null;
  return { id, title, publisher, date, url, printedLater };
}
