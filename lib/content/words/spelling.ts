import { quote } from "../../words/quote.ts";
import type { Mistake, Report, Spot } from "../reading/problems.ts";
import { wholeWords } from "./bare-numbers.ts";
import type { Names } from "./load-names.ts";

/** Finds names that the story spells otherwise, with where they stand in the text. */
export function findMisspellings(
  text: string,
  { spellings }: Names,
): { index: number; mistake: Mistake }[] {
  return spellings.flatMap(({ not, use }) =>
    [...text.matchAll(wholeWords(not))].map(({ 0: found, index }) => ({
      index,
      mistake: {
        expected: quote(use),
        found: quote(found.replace(/\s+/g, " ")),
        hint: "The story's names.yaml uses this spelling.",
        code: "wrong-spelling",
      },
    })),
  );
}

/** Reports names in a value of a file that the story spells otherwise. */
export function checkSpelling(
  text: string | undefined,
  names: Names,
  at: { spot: Spot; path: string },
  report: Report,
): void {
  for (const { mistake } of findMisspellings(text ?? "", names)) report(at.spot, at.path, mistake);
}
