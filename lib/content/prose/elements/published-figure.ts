import { quote } from "../../../words/quote.ts";
import type { Mistake } from "../../reading/problems.ts";
import { findNumbers } from "../../words/numbers.ts";

/** Most figures that a message lists. */
const MAX_LISTED = 4;

/**
 * What is wrong with a figure that is said to stand in a source; null where it does. Its numbers
 * must be all those of one figure that the source lists, and no others than it lists; the words may
 * differ.
 */
export function figureMistake(
  words: string,
  source: string,
  figures: readonly string[] | undefined,
): Mistake | null {
  const text = words.replace(/\s+/g, " ").trim();
  if (figures === undefined || figures.length === 0) {
    return {
      expected: `a list of the figures that ${quote(source)} prints, in sources.yaml`,
      found: "none",
      hint: `Add figures: [${quote(text)}] there, as the source prints it.`,
      code: "source-without-figures",
    };
  }
  const printed = valuesOf(text);
  const listed = new Set(figures.flatMap((figure) => [...valuesOf(figure)]));
  const known = [...printed].every((value) => listed.has(value));
  if (known && figures.some((figure) => isWhole(figure, text, printed))) return null;
  const some = figures.slice(0, MAX_LISTED).map((figure) => quote(figure));
  return {
    expected: `a figure from ${quote(source)} (${some.join(", ")}${figures.length > some.length ? ", …" : ""})`,
    found: quote(text),
    hint: "Check the source, and correct the prose or the list of figures in sources.yaml.",
    code: "figure-differs",
  };
}

/** Whether all of a listed figure is printed: its numbers, or where it has none, its words. */
function isWhole(figure: string, text: string, printed: ReadonlySet<number>): boolean {
  const values = valuesOf(figure);
  if (values.size > 0) return [...values].every((value) => printed.has(value));
  return printed.size === 0 && plain(text).includes(plain(figure));
}

function valuesOf(text: string): Set<number> {
  return new Set(findNumbers(text).map(({ value }) => value));
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ");
}
