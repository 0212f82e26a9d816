import { byLanguage } from "./by-language.ts";
import { localeOf } from "./words.ts";

/** Prints names as a sentence lists them: `Ada, Bo and Cy`. */
export function printList(names: readonly string[], language: string): string {
  return sentence(localeOf(language)).format(names);
}

/** Prints names one after the other, as in a caption: `Ada, Bo, Cy`. */
export function printSeries(names: readonly string[], language: string): string {
  return series(localeOf(language)).format(names);
}

const sentence = byLanguage((locale) => new Intl.ListFormat(locale, { type: "conjunction" }));

const series = byLanguage(
  (locale) => new Intl.ListFormat(locale, { type: "unit", style: "short" }),
);
