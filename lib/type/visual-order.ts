import createBidi from "bidi-js";
import { joinArabic } from "./arabic-forms.ts";

const bidi = createBidi();
const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Text of which each character is one letter, read from left to right. */
const PLAIN = /^[\x20-\u02ff\u2010-\u2027\u2030-\u205e]*$/;

/** Characters that are never drawn: they steer the order and the joining of others. */
const INVISIBLE = /[\p{Cf}\u2028\u2029]/gu;

/**
 * A line of text as the letters that are drawn, from left to right: by the bidirectional algorithm,
 * with the direction of its first strong letter, joined forms and mirrored brackets. A letter and
 * its marks are one.
 */
export function visualOrder(text: string): string[] {
  if (PLAIN.test(text)) return [...text.replace(INVISIBLE, "")];
  const joined = joinArabic(text.normalize("NFC"));
  const found = bidi.getEmbeddingLevels(joined);
  const letters = new Map(
    [...segmenter.segment(joined)].map(({ index, segment }) => [index, segment]),
  );
  return bidi.getReorderedIndices(joined, found).flatMap((index) => {
    const letter = letters.get(index)?.replace(INVISIBLE, "") ?? "";
    if (letter === "") return [];
    const isMirrored = (found.levels[index] ?? 0) % 2 === 1;
    return (isMirrored ? bidi.getMirroredCharacter(letter) : null) ?? letter;
  });
}
