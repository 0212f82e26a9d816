import { z } from "zod";
import { KINDS } from "../../map/draw/kinds.ts";
import { type Derivation, DRAWS, LAYER_COLORS, type Precision } from "../../story/layer.ts";
import { LICENCES } from "../../story/origin.ts";
import { quoteChoices } from "../../words/quote.ts";
import type { KeyPlace } from "../reading/folder.ts";
import type { Report } from "../reading/problems.ts";
import { packExpectation } from "../yaml/expectation.ts";
import { type Fields, readFields } from "../yaml/read-fields.ts";
import {
  choice,
  date,
  drawnText,
  drawnTexts,
  filePath,
  record,
  text,
  texts,
  url,
  yes,
} from "../yaml/values.ts";
import type { YamlDocument } from "../yaml/yaml-document.ts";
import { detailEntry } from "./detail-entry.ts";

const DERIVE = packExpectation({
  expected:
    "{ split, by, keep: { containing } }, { subtract, from }, { shared-border } or { within, select }",
  hint: "docs/writing-a-story.md shows these four forms.",
  code: "wrong-derive",
});
const name = z.string({ error: DERIVE }).min(1, { error: DERIVE });
const strict = <S extends z.core.$ZodLooseShape>(shape: S) =>
  z.strictObject(shape, { error: DERIVE });

const derive = z.union(
  [
    strict({
      split: name.describe("The area that is cut in two."),
      by: name.describe("The line that cuts it."),
      keep: strict({ containing: name.describe("A place that lies in that part.") }).describe(
        "Which of the two parts the layer is.",
      ),
    }).transform(({ split, by, keep }): Derivation => ({ kind: "split", split, by, ...keep })),
    strict({
      subtract: name.describe("The area that is taken away."),
      from: name.describe("The area that it is taken from."),
    }).transform((areas): Derivation => ({ kind: "subtract", ...areas })),
    strict({
      "shared-border": strict({
        of: name.describe("One of the areas."),
        with: name.describe("The other."),
      }).describe("The line that two areas share."),
    }).transform(({ "shared-border": areas }): Derivation => ({ kind: "shared-border", ...areas })),
    strict({
      within: name.describe("The area in which something lies."),
      select: name.describe("The layer of which that part is taken which lies in it."),
    }).transform((layers): Derivation => ({ kind: "within", ...layers })),
  ],
  { error: DERIVE },
);

const PRECISION = packExpectation({
  expected: "surveyed, schematic or { approximate: <metres> }",
  hint: "Say how far the true line may be from the drawn one: { approximate: 300 } means 300 metres.",
  code: "wrong-value",
});
const precision = z.union(
  [
    z.enum(["surveyed", "schematic"]).transform((kind): Precision => ({ kind })),
    z
      .strictObject(
        {
          approximate: z
            .number()
            .positive({ error: PRECISION })
            .describe("Metres by which the true line may be off."),
        },
        { error: PRECISION },
      )
      .transform(({ approximate }): Precision => ({ kind: "approximate", metres: approximate })),
  ],
  { error: PRECISION },
);

const LICENCE_NAMES = Object.keys(LICENCES) as (keyof typeof LICENCES)[];
const LICENCE = packExpectation({
  expected: `${quoteChoices(LICENCE_NAMES)}, or { name, url }`,
  hint: "Name the licence of the data that the layer was made from, or leave it out to use the site's licence.",
  code: "wrong-value",
});
const licence = z.union(
  [
    z.enum(LICENCE_NAMES),
    z.strictObject({
      name: text.describe("The licence's name, such as CC BY 4.0."),
      url: url.describe("Where it can be read."),
    }),
  ],
  {
    error: LICENCE,
  },
);

const METRES = packExpectation({
  expected: "metres for each value of the column",
  hint: "Write for example { district: 5000 }: how far the true place may be from the mark.",
  code: "wrong-type",
});

const NOTE = packExpectation({
  expected: "a short text or a list of short texts",
  hint: "The first appears in the legend, all of them beside the time axis.",
  code: "wrong-type",
});

/** The keys of a layer. */
export const LAYER = {
  title: drawnText.describe("The layer's name in the legend."),
  draw: choice(DRAWS).describe(
    `${DRAWS.map((draw) => `${draw}: ${KINDS[draw].summary}`).join("; ")}.`,
  ),
  color: choice(LAYER_COLORS).optional().describe("One of the map's colours."),
  ticks: yes.optional().describe("Lines only. true: a line as a fence."),
  data: filePath.optional().describe("File in the story's folder: .geojson, or .csv for points."),
  derive: derive
    .optional()
    .describe(
      "How it is made of other layers: { split, by, keep: { containing } }, { subtract, from }, { shared-border: { of, with } } or { within, select }.",
    ),
  precision: precision
    .optional()
    .describe(
      "How far the true line may lie from the drawn one: surveyed, schematic or { approximate: metres }.",
    ),
  status: choice(["in force", "planned"])
    .optional()
    .describe("planned: hatched, it is not there yet."),
  asOf: date.optional().describe("The day for which it holds."),
  sources: texts.optional().describe("Ids from sources.yaml."),
  caveat: text.optional().describe("What a reader must know of its limits."),
  made: text.optional().describe("How its geometry was made, in a sentence."),
  licence: licence
    .optional()
    .describe("Licence of the data it was made from, where it is not the site's."),
  credit: text.optional().describe("The line that the data's provider asks for."),
  size: record(
    {
      by: text.describe("Column of the number."),
      unit: drawnText.describe("What one of it is: people reported killed."),
    },
    "by and unit",
    "Write { by: killed, unit: people reported killed }.",
  )
    .optional()
    .describe("Points only. The mark's area grows with a column's number."),
  mark: record(
    {
      by: text.describe("Column of the value."),
      filled: texts.describe("Values drawn as a filled mark."),
      ring: texts.describe("Values drawn as a ring."),
      dotted: texts.describe("Values drawn as a dotted ring."),
      words: record(
        {
          filled: drawnText.optional().describe("What a filled mark means."),
          ring: drawnText.optional().describe("What a ring means."),
          dotted: drawnText.optional().describe("What a dotted ring means."),
        },
        "filled, ring or dotted",
        "Say in a few words what each mark means in the legend.",
      )
        .optional()
        .describe("What each mark is called in the legend."),
    },
    "by, filled, ring and dotted",
    "by names a column; the three lists hold its values.",
  )
    .optional()
    .describe("Points only. Which mark each value of a column has."),
  halo: record(
    {
      by: text.describe("Column of the value."),
      metres: z
        .record(text, z.number({ error: METRES }), { error: METRES })
        .describe("Metres for each value."),
    },
    "by and metres",
    "Write { by: precision, metres: { district: 5000 } }.",
  )
    .optional()
    .describe("Points only. A dashed circle: the true place is somewhere inside."),
  weak: record(
    {
      by: text.describe("Column of the value."),
      values: texts.describe("Values that mark a weak source."),
    },
    "by and values",
    "by names a column; values lists its values that mean a weak source.",
  )
    .optional()
    .describe("Points only. A dash in the marks of reports to be doubted."),
  note: z
    .union([drawnText, drawnTexts], { error: NOTE })
    .transform((note) => (typeof note === "string" ? [note] : note))
    .optional()
    .describe(
      "What a reader must know to read its marks; {count} is the number that the map shows.",
    ),
  time: text
    .optional()
    .describe("Points only. Column of each mark's date, by which a waypoint's time chooses."),
  detail: detailEntry.optional().describe("What readers learn of a mark when they press it."),
  hidden: yes.optional().describe("true: never shown, others are made from it."),
};

/** The fields of a layer as story.yaml has them. */
export type LayerFields = Fields<typeof LAYER>;

/** A layer as story.yaml has it. */
export interface LayerEntry {
  id: string;
  fields: LayerFields;
  /** Where a key of the layer stands, or the layer itself. */
  placeOf(...keys: (string | number)[]): KeyPlace;
}

/** Reads one layer's fields; null where there are none. */
export function readLayerFields(
  document: YamlDocument,
  id: string,
  report: Report,
): LayerFields | null {
  return readFields(document, ["layers", id], LAYER, report);
}
