import { byLanguage } from "./by-language.ts";
import type { EN } from "./en.ts";
import { buildSay, type Say } from "./say.ts";
import { PSEUDO_LOCALE, TABLES, type Table } from "./tables.ts";

/** Returns an interface word or sentence by its key in `lib/words/en.ts`. */
export type Words = Say<typeof EN>;

/** The key of an interface word. */
export type WordKey = keyof typeof EN;

/**
 * Returns the interface words of a language: `words("en")("share.open")` is "Share". A region
 * without a table of its own has that of its language. Throws where there is none: the check
 * refuses such stories.
 */
export const words = byLanguage((language): Words => {
  const table = tableOf(language);
  if (table === null) throw missingTable(language);
  return buildSay(table.texts, localeOf(language));
});

/** Whether readers of a language get the interface in it. */
export function hasWords(language: string): boolean {
  return tableOf(language) !== null;
}

/** The languages that a story may be written in, pseudo-locales left out. */
export function listLanguages(): string[] {
  return Object.keys(TABLES).filter((tag) => tag !== PSEUDO_LOCALE);
}

/** The locale by which `Intl` prints the dates of a language. */
export function localeOf(language: string): string {
  return ownTable(language)?.locale ?? language;
}

/**
 * The name of the file in `lib/words` that holds the words of a language: `en` for `en-GB`. Throws
 * where there is none.
 */
export function tableNameOf(language: string): string {
  const texts = tableOf(language)?.texts;
  const name = Object.keys(TABLES).find((tag) => TABLES[tag]?.texts === texts);
  if (texts === undefined || name === undefined) throw missingTable(language);
  return name;
}

function tableOf(language: string): Table | null {
  return ownTable(language) ?? ownTable(language.split("-")[0] ?? "");
}

function missingTable(language: string): Error {
  return new Error(`words: a language with a table expected, "${language}" found`);
}

function ownTable(language: string): Table | null {
  return Object.hasOwn(TABLES, language) ? (TABLES[language] ?? null) : null;
}
