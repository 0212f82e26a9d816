import { z } from "zod";
import { corrections } from "./corrections.ts";
import { publicationDate } from "./publication-date.ts";
import type { Report } from "./reading/problems.ts";
import { says } from "./yaml/expectation.ts";
import { idKey } from "./yaml/ids.ts";
import { type Fields, readFields } from "./yaml/read-fields.ts";
import {
  box,
  date,
  drawnText,
  drawnTexts,
  filePath,
  language,
  record,
  texts,
  yes,
} from "./yaml/values.ts";
import type { YamlDocument } from "./yaml/yaml-document.ts";

const FORMAT = says({
  expected: "1",
  hint: "It is the version of this way of writing stories, and 1 is the only one.",
  code: "wrong-value",
});

const LAYERS = says({
  expected: "layers, each under its id",
  hint: "An id and a colon, without a hyphen before it; indented below it the layer's keys.",
  code: "wrong-type",
});

/** The keys of story.yaml; those of each of `layers` are `LAYER`. */
export const STORY_HEAD = {
  format: z.literal(1, { error: FORMAT }),
  draft: yes.optional(),
  title: drawnText,
  dek: drawnText,
  dateline: date,
  published: publicationDate.optional(),
  updated: date.optional(),
  authors: texts,
  language: language.optional(),
  region: box,
  credits: drawnTexts.optional(),
  corrections: corrections.optional(),
  basemap: record(
    { land: filePath, borders: filePath, water: filePath, bounds: box },
    "land, borders, water and bounds",
    "Three files and the box in which they are complete.",
  ).optional(),
  places: filePath.optional(),
  layers: z.record(idKey, z.unknown(), { error: LAYERS }),
};

/** The fields of story.yaml; layers are checked one by one, see layer-entry. */
export type StoryHead = Fields<typeof STORY_HEAD>;

/** Reads the fields of story.yaml; null where there are none. */
export function readStoryHead(document: YamlDocument, report: Report): StoryHead | null {
  return readFields(document, [], STORY_HEAD, report);
}
