import { buildSay } from "../../lib/words/say.ts";

/** What the page says to editors about problems in the content: in English, as the problems are. */
const WORDS = {
  "problems.count": {
    one: "{count} problem in the content",
    other: "{count} problems in the content",
  },
  "problems.beneath":
    "Beneath stands the last version without a mistake. Once all is mended, this goes away by itself.",
  "problems.said": "{problems}. {file}, line {line}: {what}",
  "problems.mended": "No problems any more",
  "problems.more": "What “{code}” means",
  "problems.expected": "{expected} expected, {found} found.",
} as const;

/** Returns a sentence about problems by its key. */
export const say = buildSay<typeof WORDS>(WORDS, "en");
