import { z } from "zod";
import { type Folder, loadText } from "../reading/folder.ts";
import { packExpectation } from "../yaml/expectation.ts";
import { readFields } from "../yaml/read-fields.ts";
import { texts } from "../yaml/values.ts";
import { parseYaml } from "../yaml/yaml-document.ts";

const FILE = "names.yaml";

const SPELLING = packExpectation({
  expected: "the story's spelling of a name, with a list of other spellings",
  hint: "Write for example Hezbollah: [Hizbollah, Hizbullah].",
  code: "wrong-type",
});

/** The keys of names.yaml. */
export const NAMES = {
  figures: texts
    .optional()
    .describe("Names with a number in them, which needs no source: resolution 2803."),
  spelling: z
    .record(z.string(), texts, { error: SPELLING })
    .optional()
    .describe("The story's spelling of each name, and a list of those that are not."),
};

/** A spelling that the story does not use, and the one it does. */
export interface Spelling {
  not: string;
  use: string;
}

/** What a story says of its names. */
export interface Names {
  /** Names with a number in them, which needs no source. */
  figures: readonly string[];
  spellings: readonly Spelling[];
}

/** Loads the names of a story; one without `names.yaml` has no rules for them. */
export function loadNames(folder: Folder): Names {
  const none: Names = { figures: [], spellings: [] };
  if (!folder.reader.list(folder.path).includes(FILE)) return none;
  const file = loadText(folder, FILE);
  const document = file === null ? null : parseYaml(file, file.text, 0, folder.report);
  const fields = document === null ? null : readFields(document, [], NAMES, folder.report);
  if (fields === null) return none;
  const spellings = Object.entries(fields.spelling ?? {}).flatMap(([use, others]) =>
    others.map((not): Spelling => ({ not, use })),
  );
  return { figures: fields.figures ?? [], spellings };
}
