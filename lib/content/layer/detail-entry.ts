import { z } from "zod";
import type { Detail } from "../../story/layer.ts";
import { says } from "../yaml/expectation.ts";
import { record, text } from "../yaml/values.ts";

const WORDS = says({
  expected: "words for each value of the column",
  hint: "Write { village: somewhere in the village }.",
  code: "wrong-type",
});
const words = z.record(text, z.string({ error: WORDS }).min(1, { error: WORDS }), { error: WORDS });

const valueWords = record(
  { by: text, words },
  "by and words",
  "Write { by: exactness, words: { village: somewhere in the village } }.",
);

const EMPTY = says({
  expected: "text, or { by, words }",
  hint: "It stands where the column is empty.",
  code: "wrong-type",
});

const FACTS = says({
  expected: "a list of { label, by, words, empty }",
  hint: "Each line has a label and names a column; words and empty may be left out.",
  code: "wrong-type",
});
const fact = record(
  {
    label: text,
    by: text,
    words: words.optional(),
    empty: z.union([text, valueWords], { error: EMPTY }).optional(),
  },
  "label and by",
  "Write { label: Depth, by: depth }.",
);

const entry = record(
  {
    called: text,
    title: text,
    date: text.optional(),
    text: text.optional(),
    facts: z.array(fact, { error: FACTS }).optional(),
    caution: valueWords.optional(),
    source: record(
      { title: text, publisher: text, date: text, url: text },
      "title, publisher, date and url",
      "Each names a column.",
    ).optional(),
  },
  "called, title and more",
  "Write { called: reports, title: place }; docs/writing-a-story.md lists the keys.",
);

/** What is told of each feature of a layer, as story.yaml has it. */
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
