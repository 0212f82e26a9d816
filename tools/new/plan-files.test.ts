import { expect, test } from "vitest";
import { memoryReader } from "../../lib/content/reading/reader.ts";
import { printMistake } from "./mistake.ts";
import { planFiles } from "./plan-files.ts";

const reader = memoryReader(
  new Map([
    ["content/delta/story.yaml", "region: [27, 43, 32, 47]"],
    ["content/delta/01-canal.mdx", ""],
    ["content/delta/07-wells.mdx", ""],
    ["content/full/story.yaml", ""],
    ["content/full/99-end.mdx", ""],
  ]),
);

function answer(...words: string[]): string {
  const plan = planFiles(words, "content", "2026-01-31", reader);
  return "mistake" in plan ? printMistake(plan.mistake) : [...plan.files.keys()].join(" ");
}

test("the number of a new chapter follows the highest", () => {
  expect(answer("chapter", "delta", "reeds")).toBe("content/delta/08-reeds.mdx");
});

test.each([
  [[], 'new: expected "story <name>" or "chapter <story> <name>", found nothing.'],
  [["story"], ', found "story". For example: npm run new story danube-delta'],
  [["story", "a", "b"], ', found "story a b".'],
  [
    ["story", "Danube Delta"],
    'expected an id of lower-case letters a–z, digits and hyphens, found "Danube',
  ],
  [["story", "feed"], 'found "feed". The site already has an address with this name'],
  [["story", "de"], "The site uses two-letter names for languages"],
  [["chapter", "dleta", "reeds"], 'a story, found "dleta". Declared: "delta", "full".'],
  [
    ["chapter", "delta", "Reeds"],
    'expected an id of lower-case letters a–z, digits and hyphens, found "Reeds',
  ],
  [["chapter", "delta", "08-reeds"], 'expected a name without a number, found "08-reeds".'],
  [["chapter", "delta", "08-reeds"], "the next one is 08."],
  [["chapter", "delta", "embed"], 'found "embed".'],
  [["chapter", "full", "more"], "Renumber the files from 01"],
])("%j is answered with what is wrong and what to do", (words, text) => {
  expect(answer(...words)).toContain(text);
});

test("without any story the message names the command for the first", () => {
  const plan = planFiles(["chapter", "delta", "reeds"], "content", "", memoryReader(new Map()));
  expect(plan).toMatchObject({ mistake: { hint: "Start with: npm run new story <name>." } });
});
