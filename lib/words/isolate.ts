const FIRST_STRONG = "\u2068";
const END = "\u2069";

/**
 * Marks off words that read in another direction than the sentence they are put into: a date in
 * Arabic within an English sentence. Words that have no letter from the right stay as they are.
 */
export function isolate(words: string): string {
  return /[\u0590-\u08ff]/.test(words) ? FIRST_STRONG + words + END : words;
}
