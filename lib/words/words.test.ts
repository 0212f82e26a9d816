import { expect, test } from "vitest";
import { EN } from "./en.ts";
import type { Plural } from "./say.ts";
import { PSEUDO_LOCALE, TABLES } from "./tables.ts";
import { hasWords, listLanguages, words } from "./words.ts";

const gapsOf = (text: string | Plural) => {
  const forms = typeof text === "string" ? [text] : Object.values(text);
  const gaps = forms.flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map(([, gap]) => gap));
  return [...new Set(gaps)].sort();
};

const languages = Object.entries(TABLES).filter(([language]) => language !== PSEUDO_LOCALE);

test.each(languages)("%s: every text has the gaps that the English one has", (_, { texts }) => {
  expect(Object.keys(texts)).toEqual(Object.keys(EN));
  for (const key of Object.keys(EN) as (keyof typeof EN)[])
    expect(gapsOf(texts[key]), key).toEqual(gapsOf(EN[key]));
});

test.each(languages)("%s: every count has the plural forms of the language", (language, table) => {
  const forms = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort();
  const plurals = Object.values<string | Plural>(table.texts).filter(
    (text): text is Plural => typeof text !== "string",
  );
  expect(plurals.length).toBeGreaterThan(0);
  for (const plural of plurals) expect(Object.keys(plural).sort()).toEqual(forms);
});

test("a region has the words of its language, and its own way to write numbers", () => {
  expect(words("en-DE")("panel.marks", { count: 1234 })).toBe(
    words("en")("panel.marks", { count: 1234 }).replace("1,234", "1.234"),
  );
});

test("a language without a table has no words", () => {
  expect(["en", "en-GB", PSEUDO_LOCALE].map(hasWords)).toEqual([true, true, true]);
  expect(["de", "ar", "enm", "constructor", ""].map(hasWords)).not.toContain(true);
  expect(() => words("de")).toThrow('words: a language with a table expected, "de" found');
});

test("the pseudo-locale is not among the languages that editors are offered", () => {
  expect(listLanguages()).toEqual(languages.map(([language]) => language));
});
