import { printNumber } from "../../words/numbers.ts";
import type { DeepPlace } from "../reading/nesting.ts";
import type { Mistake } from "../reading/problems.ts";

/**
 * Most runs of signs of emphasis in one paragraph, list item or row: prose has use for a few dozen.
 */
const MAX_SIGNS = 1000;

/**
 * A run of such signs; what is escaped; and where a paragraph, an item of a list or a row of a
 * table begins.
 */
const SIGN = /\\.|\*+|_+|~+|\n[ \t]*(?:\n|\||(?:[-*+]|\d{1,9}[.)])[ \t])/g;

/** What is said of a paragraph with more. */
export const TOO_MUCH_EMPHASIS: Mistake = {
  expected: `at most ${printNumber(MAX_SIGNS, "en")} emphasis signs (* _ ~) in a paragraph`,
  found: "more",
  hint: "Remove signs that were pasted many times, or start new paragraphs with an empty line.",
  code: "too-deep",
};

/**
 * Where a prose's first paragraph with too many signs of emphasis exceeds their number; null where
 * there is none. It comes before the parser, whose time for a paragraph grows with their square.
 */
export function excessEmphasis(prose: string): DeepPlace | null {
  let count = 0;
  for (const { 0: sign, index } of prose.matchAll(SIGN)) {
    if (sign.startsWith("\n")) count = 0;
    // Two and two of a long run are signs of their own.
    else if (!sign.startsWith("\\")) count += Math.ceil(sign.length / 2);
    if (count > MAX_SIGNS) {
      const before = prose.slice(0, index).split("\n");
      return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
    }
  }
  return null;
}
