import { byLanguage } from "./by-language.ts";
import { localeOf } from "./words.ts";

/** Prints the month of an ISO date alone, as short as the language has it: `Dec`. */
export function printMonth(date: string, language: string): string {
  return monthFormat(language).format(new Date(date));
}

/**
 * Prints an ISO date as `29 December 2025` (`long`) or `29 Dec 2025` (`short`) in a language. A
 * date without day or month (`2025-12`, `2025`) is printed without it.
 */
export function printDate(date: string, language: string, width: "long" | "short"): string {
  const [, month, day] = date.split("-");
  const parts = day !== undefined ? "day" : month !== undefined ? "month" : "year";
  return FORMATS[parts][width](localeOf(language)).format(new Date(date));
}

const monthFormat = dateFormat({ month: "short" });

const year = dateFormat({ year: "numeric" });

/** By the smallest unit that the date has. */
const FORMATS = {
  day: {
    long: dateFormat({ year: "numeric", month: "long", day: "numeric" }),
    short: dateFormat({ year: "numeric", month: "short", day: "numeric" }),
  },
  month: {
    long: dateFormat({ year: "numeric", month: "long" }),
    short: dateFormat({ year: "numeric", month: "short" }),
  },
  year: { long: year, short: year },
};

function dateFormat(parts: Intl.DateTimeFormatOptions) {
  // A date without a time is midnight in UTC, whatever the reader's zone.
  return byLanguage((locale) => new Intl.DateTimeFormat(locale, { ...parts, timeZone: "UTC" }));
}
