import { z } from "zod";
import { corrections } from "./corrections.ts";
import { publicationDate } from "./publication-date.ts";
import type { Report } from "./reading/problems.ts";
import { packExpectation } from "./yaml/expectation.ts";
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

const FORMAT = packExpectation({
  expected: "1",
  hint: "This is the version of the file format, and 1 is the only one.",
  code: "wrong-value",
});

const LAYERS = packExpectation({
  expected: "layers, each under its id",
  hint: "Write the id and a colon, with no hyphen in front. Indent the layer's keys below it.",
  code: "wrong-type",
});

/** The keys of story.yaml; those of each of `layers` are `LAYER`. */
export const STORY_HEAD = {
  format: z.literal(1, { error: FORMAT }).describe("Version of this way of writing stories: 1."),
  draft: yes.optional().describe("true: only in the dev server and in builds with --drafts."),
  title: drawnText.describe("The story's title."),
  dek: drawnText.describe("A sentence below the title."),
  dateline: date.describe("The story's day: it shows and mentions nothing later."),
  published: publicationDate
    .optional()
    .describe(
      "When it came out, for feeds and search engines: 2025-12-30, or 2025-12-30T18:00:00+02:00. Left out: the dateline.",
    ),
  updated: date.optional().describe("The day of a later change that is no correction."),
  authors: texts.describe("Who wrote it."),
  language: language.optional().describe("Language of the prose, where it is not the site's."),
  region: box.describe(
    "[west, south, east, north] in degrees: a position outside is a slip. Across 180, west is greater than east.",
  ),
  credits: drawnTexts.optional().describe("Credit lines that every map carries."),
  corrections: corrections.optional().describe("What was wrong and is mended, each with its day."),
  basemap: record(
    {
      land: filePath.describe("GeoJSON file with polygons of land."),
      borders: filePath.describe("GeoJSON file with lines; property kind: boundary or line."),
      water: filePath.describe("GeoJSON file with lakes and inland seas."),
      bounds: box.describe("The box in which the three are complete."),
    },
    "land, borders, water and bounds",
    "Name three files, and the box that they cover completely.",
  )
    .optional()
    .describe("Closer ground than the site's world map."),
  places: filePath
    .optional()
    .describe("CSV file with the names for the map: id, name, lng, lat, kind, rank."),
  layers: z
    .record(idKey, z.unknown(), { error: LAYERS })
    .describe("Every layer that maps may show, the lowest first, each under its id."),
};

/** The fields of story.yaml; layers are checked one by one, see layer-entry. */
export type StoryHead = Fields<typeof STORY_HEAD>;

/** Reads the fields of story.yaml; null where there are none. */
export function readStoryHead(document: YamlDocument, report: Report): StoryHead | null {
  return readFields(document, [], STORY_HEAD, report);
}
