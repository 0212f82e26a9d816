import { z } from "zod";
import type { Detail } from "../../story/layer.ts";
import { packExpectation } from "../yaml/expectation.ts";
import { record, text } from "../yaml/values.ts";

const WORDS = packExpectation({
  expected: "words for each value of the column",
  hint: "Write for example { village: somewhere in the village }.",
  code: "wrong-type",
});
const words = z.record(text, z.string({ error: WORDS }).min(1, { error: WORDS }), { error: WORDS });

/**
 * Words that depend on the value of a column. The keys mean something else in each place, so it
 * says what.
 */
const valueWords = (by: string, meaning: string) =>
  record(
    { by: text.describe(by), words: words.describe(meaning) },
    "by and words",
    "Write { by: exactness, words: { village: somewhere in the village } }.",
  );

const EMPTY = packExpectation({
  expected: "text, or { by, words }",
  hint: "Readers see it when the column is empty.",
  code: "wrong-type",
});

const FACTS = packExpectation({
  expected: "a list of { label, by, words, empty }",
  hint: "Give each a label and name its column in by. words and empty are optional.",
  code: "wrong-type",
});
const fact = record(
  {
    label: text.describe("The words before the value."),
    by: text.describe("Column of the value."),
    words: words.optional().describe("Words for its values."),
    empty: z
      .union([text, valueWords("Column to use instead.", "Words for its values.")], {
        error: EMPTY,
      })
      .optional()
      .describe("What to print where the column is empty: a text, or { by, words }."),
  },
  "label and by",
  "Write { label: Depth, by: depth }.",
);

const entry = record(
  {
    called: text.describe("What the features are, in the plural: reports."),
    title: text.describe("Column of the title."),
    date: text.optional().describe("Column of the date."),
    text: text.optional().describe("Column of a few sentences."),
    facts: z.array(fact, { error: FACTS }).optional().describe("Lines with a label and a column."),
    caution: valueWords("Column of the value.", "The warning for each value.")
      .optional()
      .describe("A warning for some values of a column."),
    source: record(
      {
        title: text.describe("Column of the source's title."),
        publisher: text.describe("Column of its publisher."),
        date: text.describe("Column of its date: 2024-11-02, 2024-11 or 2024."),
        url: text.describe("Column of the address where it can be read."),
      },
      "title, publisher, date and url",
      "Each names a column.",
    )
      .optional()
      .describe("Columns of each feature's own source."),
  },
  "called, title and more",
  "Write { called: reports, title: place }; docs/writing-a-story.md lists the keys.",
);

/** What the details panel says about each feature of a layer, as written in story.yaml. */
export const detailEntry = entry.transform(
  ({ called, title, date, text: prose, facts, caution, source }): Detail => ({
    called,
    title,
    date: date ?? null,
    text: prose ?? null,
    facts: (facts ?? []).map(({ label, by, words: said, empty }) => ({
      label,
      by,
      words: said ?? {},
      empty: empty ?? null,
    })),
    caution: caution ?? null,
    source: source ?? null,
  }),
);
