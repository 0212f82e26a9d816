/** A number that a text holds, in digits or in English words. */
export interface FoundNumber {
  /** Where it begins in the text, from 0. */
  index: number;
  text: string;
  value: number;
}

const SMALL = [
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen",
  "seventeen eighteen nineteen",
]
  .join(" ")
  .split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const TIMES: Record<string, number> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};

const VALUES = new Map<string, number>([
  ...SMALL.map((word, i) => [word, i + 1] as const),
  ...TENS.map((word, i) => [word, (i + 2) * 10] as const),
]);

const times = Object.keys(TIMES)
  .map((word) => `${word}s?`)
  .join("|");
// "One" alone is no count ("no one", "one of them"); "twenty-one" and "one hundred" are.
const word = `(?:${[...SMALL.slice(1), ...TENS].join("|")}|${times})`;
const ordinal = "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)";
const inWords = [
  `(?:one\\s+(?=(?:${times})\\b))?${word}`,
  `(?:(?:(?<=hundred|thousand|million)\\s+and\\s+|\\s+|-)${word}\\b|-one\\b|(?<=hundred)\\s+and\\s+one\\b)*`,
  `(?!-${ordinal}\\b)`,
].join("");
// Not within a name such as i24NEWS or F-16, and not an ordinal.
const inDigits = `(?<!\\p{L}-)\\d+(?:,\\d{3})*(?:\\.\\d+)?(?!\\d|st\\b|nd\\b|rd\\b|th\\b)(?:\\s+(?:${times})\\b)?`;
const NUMBER = new RegExp(`(?<![\\p{L}\\p{N}])(?:${inDigits}|${inWords}(?![\\p{L}\\p{N}]))`, "giu");

/**
 * Finds all numbers of a text, in order: `1,600`, `1.6 million`, `thirteen`, `dozens`. Ordinals are
 * none.
 */
export function findNumbers(text: string): FoundNumber[] {
  return [...text.matchAll(NUMBER)].map(({ 0: found, index }) => ({
    index,
    text: found,
    value: readValue(found),
  }));
}

/** The value of a number as it was found: digits, words, or digits before a word. */
function readValue(found: string): number {
  let [total, group] = [0, 0];
  for (const part of found.toLowerCase().split(/[\s-]+/)) {
    const factor = TIMES[part] ?? TIMES[part.replace(/s$/, "")];
    if (factor === undefined) {
      group += VALUES.get(part) ?? (part === "and" ? 0 : Number(part.replaceAll(",", "")));
    } else if (factor <= 100) {
      group = (group || 1) * factor;
    } else {
      total += (group || 1) * factor;
      group = 0;
    }
  }
  return total + group;
}
