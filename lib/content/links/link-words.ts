import { quote } from "../../words/quote.ts";
import type { Mistake } from "../reading/problems.ts";

/** Where a link was meant and none came of it: in the text of a paragraph. */
export interface MeantLink {
  index: number;
  mistake: Mistake;
}

const EXPECTED = "a link written as [words](https://…)";

/**
 * What a link looks like that the parser took for words; the groups tell what keeps it from being
 * one.
 */
const MEANT =
  /\[[^[\]]*\](?:\((?<inside>[^()]*)\)?|(?<space>\s)\((?:https?:|mailto:|www\.|#|\.\.\/)[^()]*\)?|\[(?<name>[^[\]]*)\])/g;

/**
 * Links of a paragraph that are none. `text` is its words without signs, as readers would see them.
 */
export function findMeantLinks(text: string): MeantLink[] {
  return [...text.matchAll(MEANT)].map(({ 0: found, index, groups }) => ({
    index,
    mistake: { expected: EXPECTED, found: quote(found), hint: hintOf(groups), code: "wrong-link" },
  }));
}

function hintOf(groups: Record<string, string | undefined> | undefined): string {
  if (groups?.name !== undefined) return "Put the address in round brackets right after the words.";
  if (groups?.space !== undefined) return "Remove the space between ] and (.";
  return /\s/.test(groups?.inside?.trim() ?? "")
    ? "Write a space in an address as %20."
    : "Write a bracket in an address as %28 or %29.";
}
