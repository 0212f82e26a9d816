/** From here on a number is read in words: "1.2 million". */
const IN_WORDS = 1_000_000;

/** Prints a number of the data in full, as its language writes numbers: `0.05`, `30,000`, `1.2 million`. */
export function printNumber(value: number, language: string): string {
  const form =
    Math.abs(value) < IN_WORDS ? {} : ({ notation: "compact", compactDisplay: "long" } as const);
  return new Intl.NumberFormat(language, { ...form, maximumSignificantDigits: 15 }).format(value);
}
