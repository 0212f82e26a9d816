import { buildSay } from "../../lib/words/say.ts";

/**
 * What the dev server says to editors about problems in the content: in English, as the problems
 * are.
 */
const WORDS = {
  "problems.count": {
    one: "{count} problem in the content",
    other: "{count} problems in the content",
  },
  "problems.beneath":
    "The page below is the last version without problems. This list closes when all problems are fixed.",
  "problems.said": "{problems}. {file}, line {line}: {what}",
  "problems.mended": "All problems fixed",
  "problems.more": "What “{code}” means",
  "problems.expected": "expected {expected}, found {found}.",
} as const;

/** Returns a sentence about problems by its key. */
export const say = buildSay<typeof WORDS>(WORDS, "en");
