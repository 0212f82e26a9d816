import { z } from "zod";
import { type Derivation, DRAWS, LAYER_COLORS, type Precision } from "../../story/layer.ts";
import { LICENCES } from "../../story/origin.ts";
import { quoteChoices } from "../../words/quote.ts";
import type { Asked } from "../reading/folder.ts";
import type { Report } from "../reading/problems.ts";
import { says } from "../yaml/expectation.ts";
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

const DERIVE = says({
  expected:
    "{ split, by, keep: { containing } }, { subtract, from }, { shared-border } or { within, select }",
  hint: "docs/writing-a-story.md shows the four.",
  code: "wrong-derive",
});
const name = z.string({ error: DERIVE }).min(1, { error: DERIVE });
const strict = <S extends z.core.$ZodLooseShape>(shape: S) =>
  z.strictObject(shape, { error: DERIVE });

const derive = z.union(
  [
    strict({ split: name, by: name, keep: strict({ containing: name }) }).transform(
      ({ split, by, keep }): Derivation => ({ kind: "split", split, by, ...keep }),
    ),
    strict({ subtract: name, from: name }).transform(
      (areas): Derivation => ({ kind: "subtract", ...areas }),
    ),
    strict({ "shared-border": strict({ of: name, with: name }) }).transform(
      ({ "shared-border": areas }): Derivation => ({ kind: "shared-border", ...areas }),
    ),
    strict({ within: name, select: name }).transform(
      (layers): Derivation => ({ kind: "within", ...layers }),
    ),
  ],
  { error: DERIVE },
);

const PRECISION = says({
  expected: "surveyed, schematic or { approximate: <metres> }",
  hint: "It says how far the true line may lie from the drawn one: { approximate: 300 } is 300 metres.",
  code: "wrong-value",
});
const precision = z.union(
  [
    z.enum(["surveyed", "schematic"]).transform((kind): Precision => ({ kind })),
    z
      .strictObject(
        { approximate: z.number().positive({ error: PRECISION }) },
        { error: PRECISION },
      )
      .transform(({ approximate }): Precision => ({ kind: "approximate", metres: approximate })),
  ],
  { error: PRECISION },
);

const LICENCE_NAMES = Object.keys(LICENCES) as (keyof typeof LICENCES)[];
const LICENCE = says({
  expected: `${quoteChoices(LICENCE_NAMES)}, or { name, url }`,
  hint: "It is the licence of the data that the layer was made from; left out, the site's own holds.",
  code: "wrong-value",
});
const licence = z.union([z.enum(LICENCE_NAMES), z.strictObject({ name: text, url })], {
  error: LICENCE,
});

const METRES = says({
  expected: "metres for each value of the column",
  hint: "Write { district: 5000 }: so far from the mark the true place may be.",
  code: "wrong-type",
});

const NOTE = says({
  expected: "a short text or a list of short texts",
  hint: "The first stands in the key, all beside the axis of time.",
  code: "wrong-type",
});

/** The keys of a layer. */
export const LAYER = {
  title: drawnText,
  draw: choice(DRAWS),
  color: choice(LAYER_COLORS).optional(),
  ticks: yes.optional(),
  data: filePath.optional(),
  derive: derive.optional(),
  precision: precision.optional(),
  status: choice(["in force", "planned"]).optional(),
  asOf: date.optional(),
  sources: texts.optional(),
  caveat: text.optional(),
  made: text.optional(),
  licence: licence.optional(),
  credit: text.optional(),
  size: record(
    { by: text, unit: drawnText },
    "by and unit",
    "Write { by: killed, unit: people reported killed }.",
  ).optional(),
  mark: record(
    {
      by: text,
      filled: texts,
      ring: texts,
      dotted: texts,
      words: record(
        { filled: drawnText.optional(), ring: drawnText.optional(), dotted: drawnText.optional() },
        "filled, ring or dotted",
        "Each says in a few words what the mark means in the key.",
      ).optional(),
    },
    "by, filled, ring and dotted",
    "by names a column; the three lists hold its values.",
  ).optional(),
  halo: record(
    { by: text, metres: z.record(text, z.number({ error: METRES }), { error: METRES }) },
    "by and metres",
    "Write { by: precision, metres: { district: 5000 } }.",
  ).optional(),
  weak: record(
    { by: text, values: texts },
    "by and values",
    "by names a column; values are those of its values that mark a weak source.",
  ).optional(),
  note: z
    .union([drawnText, drawnTexts], { error: NOTE })
    .transform((note) => (typeof note === "string" ? [note] : note))
    .optional(),
  time: text.optional(),
  detail: detailEntry.optional(),
  hidden: yes.optional(),
};

/** The fields of a layer as story.yaml has them. */
export type LayerFields = Fields<typeof LAYER>;

/** A layer as story.yaml has it. */
export interface LayerEntry {
  id: string;
  fields: LayerFields;
  /** Where a key of the layer stands, or the layer itself. */
  asked(...keys: (string | number)[]): Asked;
}

/** Reads one layer's fields; null where there are none. */
export function readLayerFields(
  document: YamlDocument,
  id: string,
  report: Report,
): LayerFields | null {
  return readFields(document, ["layers", id], LAYER, report);
}
