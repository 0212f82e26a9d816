import { type FoundNumber, findNumbers } from "./numbers.ts";

const MONTH =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const DAY = "(?:[12]?\\d|3[01])(?:st|nd|rd|th)?";
const YEAR = "(?:1[5-9]|20)\\d\\d";
/** What stands before a bare year; "in 2021", "mid-2025". */
const BEFORE_YEAR = [
  "in since of by until till to from and or between before after during early late mid the year",
  "through throughout for into spring summer autumn winter around as than",
]
  .join(" ")
  .split(" ")
  .map((word) => `[${word[0]?.toUpperCase()}${word[0]}]${word.slice(1)}`)
  .join("|");

/** Numbers that need no source: dates, years and times of the day. */
const DATES = [
  `(?<!\\d)${DAY}(?:(?:\\s*[,–-]\\s*|\\s+(?:and|or|to)\\s+)${DAY})*\\s+${MONTH}\\b(?:\\s+${YEAR}\\b)?`,
  `\\b${MONTH}(?:\\s+(?:and|or|to)\\s+${MONTH})?\\s+${YEAR}\\b`,
  `\\b${MONTH}\\s+${DAY}\\b(?:,?\\s+${YEAR}\\b)?`,
  `(?<=(?:^|\\b(?:${BEFORE_YEAR})[\\s-]|[–(]))${YEAR}(?:s|[–-]\\d\\d(?:\\d\\d)?)?(?![\\p{L}\\d]|,\\d)`,
  "(?<!\\d)\\d{1,2}:\\d{2}(?!\\d)",
  "(?<!\\d)\\d{1,2}(?:[.:]\\d{2})?\\s?(?:am|pm|a\\.m\\.|p\\.m\\.)(?!\\p{L})",
].map((pattern) => new RegExp(pattern, "gu"));

/**
 * Finds the numbers of an English text that count or measure something: not those of dates, years,
 * times of the day and ordinals, nor those within one of `names`, such as "resolution 2803".
 */
export function findBareNumbers(text: string, names: readonly string[]): FoundNumber[] {
  const patterns = [...names.map((name) => wholeWords(name, "giu")), ...DATES];
  const masked = patterns.reduce(
    (left, pattern) => left.replace(pattern, (found) => "\uFFFC".repeat(found.length)),
    text,
  );
  return findNumbers(masked);
}

/** A pattern that finds a name as whole words, however its words are divided into lines. */
export function wholeWords(name: string, flags: "gu" | "giu" = "gu"): RegExp {
  const words = name.trim().split(/\s+/).map(escapeWord).join("\\s+");
  return new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, flags);
}

function escapeWord(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
