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
  [[], 'new: "story <name>" or "chapter <story> <name>" expected, nothing found.'],
  [["story"], 'expected, "story" found. As in: npm run new story danube-delta'],
  [["story", "a", "b"], 'expected, "story a b" found.'],
  [["story", "Danube Delta"], 'an id of small letters a–z, digits and hyphens expected, "Danube'],
  [["story", "feed"], '"feed" found. Choose another'],
  [["story", "de"], "Two letters stand for a language"],
  [["chapter", "dleta", "reeds"], 'a story expected, "dleta" found. Declared: "delta", "full".'],
  [
    ["chapter", "delta", "Reeds"],
    'an id of small letters a–z, digits and hyphens expected, "Reeds',
  ],
  [["chapter", "delta", "08-reeds"], 'a name without a number expected, "08-reeds" found.'],
  [["chapter", "delta", "08-reeds"], "08 is next."],
  [["chapter", "delta", "embed"], '"embed" found.'],
  [["chapter", "full", "more"], "Renumber the files from 01"],
])("%j is answered with what is wrong and what to do", (words, text) => {
  expect(answer(...words)).toContain(text);
});

test("without any story the way to the first is told", () => {
  const plan = planFiles(["chapter", "delta", "reeds"], "content", "", memoryReader(new Map()));
  expect(plan).toMatchObject({ mistake: { hint: "Begin with: npm run new story <name>." } });
});
