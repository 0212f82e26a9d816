import { byLanguage } from "./by-language.ts";

/** The forms of a sentence with a `{count}`, by the plural categories of the language. */
export type Plural = { readonly [Form in Intl.LDMLPluralRule]?: string } & {
  readonly other: string;
};

/** Sentences by key. `{…}` is a gap to be filled in. */
export type Texts = Readonly<Record<string, string | Plural>>;

/** The same sentences in another language, which may have other plural forms. */
export type Translation<T extends Texts> = {
  readonly [Key in keyof T]: T[Key] extends string ? string : Plural;
};

/** The names of the gaps in a text: `"from" | "to"` for `"{from} to {to}"`. */
type Gaps<Text> = Text extends `${string}{${infer Gap}}${infer Rest}` ? Gap | Gaps<Rest> : never;

type Values<Text> = Text extends string
  ? { readonly [Gap in Gaps<Text>]: string | number }
  : { readonly [Gap in Exclude<Gaps<Text[keyof Text]>, "count">]: string | number } & {
      readonly count: number;
    };

type Arguments<Text> = [Text] extends [string]
  ? [Gaps<Text>] extends [never]
    ? []
    : [values: Values<Text>]
  : [values: Values<Text>];

/**
 * Returns the sentence of a key with its gaps filled: `say("story.count", { current: 1, total: 3
 * })`. Numbers are printed as the language writes them; `count` chooses the plural form.
 */
export type Say<T extends Texts> = <Key extends keyof T>(
  key: Key,
  ...values: Arguments<T[Key]>
) => string;

/** A value for a gap where the page puts an element: split the sentence at it. */
export const SLOT = "\u001f";

/** Languages that write whole numbers under a thousand with the digits 0 to 9 alone. */
const PLAIN_DIGITS = /^(cs|da|de|el|en|es|fi|fr|he|it|nl|pl|pt|ru|sv|tr|uk|vi)(-|$)/;

const numberFormat = byLanguage((locale) => new Intl.NumberFormat(locale));
const pluralRules = byLanguage((locale) => new Intl.PluralRules(locale));

/**
 * Builds the function that reads a table of sentences. `locale` chooses plural forms and prints
 * numbers.
 */
export function buildSay<T extends Texts>(texts: Translation<T>, locale: string): Say<T> {
  return (key, ...[values = {}]: [Readonly<Record<string, string | number>>?]) => {
    const text: string | Plural = texts[key];
    const form = typeof text === "string" ? text : formFor(text, values.count, locale);
    return form.replace(/\{(\w+)\}/g, (gap, name: string) => {
      const value = values[name] ?? gap;
      return typeof value === "number" ? printNumber(value, locale) : value;
    });
  };
}

/**
 * Prints a number as a language writes it. The first formatter of a page costs a phone a tenth of a
 * second, so the numbers of a scale bar are printed without.
 */
function printNumber(value: number, locale: string): string {
  const isPlain = Number.isInteger(value) && value >= 0 && value < 1000;
  return isPlain && PLAIN_DIGITS.test(locale)
    ? value.toString()
    : numberFormat(locale).format(value);
}

function formFor(forms: Plural, count: string | number | undefined, locale: string): string {
  return forms[pluralRules(locale).select(Number(count))] ?? forms.other;
}
