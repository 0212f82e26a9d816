import { byLanguage } from "./by-language.ts";

/** From here on a number is read in words: "1.2 million". */
const IN_WORDS = 1_000_000;

/** Digits that a number of the data may have: as many as the computer keeps. */
const IN_FULL = { maximumSignificantDigits: 15 } as const;

/**
 * Prints a number of the data in full, as its language writes numbers: `0.05`, `30,000`, `1.2
 * million`.
 */
export function printNumber(value: number, language: string): string {
  const form = Math.abs(value) < IN_WORDS ? inFull : inWords;
  return form(language).format(value);
}

/** Prints a number with so many decimals as its language writes numbers: `4,061`, `59.0`. */
export function printDecimals(value: number, decimals: number, language: string): string {
  return withDecimals(language)(decimals).format(value);
}

const inFull = byLanguage((language) => new Intl.NumberFormat(language, IN_FULL));

const inWords = byLanguage(
  (language) =>
    new Intl.NumberFormat(language, { ...IN_FULL, notation: "compact", compactDisplay: "long" }),
);

const withDecimals = byLanguage((language) => {
  const formats = new Map<number, Intl.NumberFormat>();
  return (decimals: number) => {
    const format =
      formats.get(decimals) ??
      new Intl.NumberFormat(language, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      });
    formats.set(decimals, format);
    return format;
  };
});
