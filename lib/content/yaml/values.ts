import { z } from "zod";
import type { Bounds, LngLat } from "../../story/geography.ts";
import { quoteChoices } from "../../words/quote.ts";
import { hasWords, listLanguages } from "../../words/words.ts";
import { isDate, isVagueDate } from "../reading/date.ts";
import { MISSING_LETTER, missingLetters } from "../reading/missing-letters.ts";
import { packExpectation } from "./expectation.ts";

/** The checks of single values that editors write in YAML, each with the words of its message. */

const TEXT = packExpectation({
  expected: "text",
  hint: "Write it after the colon, in quotes if it is a number.",
  code: "wrong-type",
});
/**
 * How to mend a text that is missing or of another kind. `value` is the value there, `written` its
 * text in the file where it has no quotes.
 */
export function textHint(key: string | number, value: unknown, written: string | null): string {
  if (value === undefined) return `Add "${key}: …".`;
  if (value === null || value === "")
    return "Write it after the colon, in quotes if it is a number or starts with #.";
  if (typeof value === "object") return "Put quotes around text that starts with [ or {.";
  // The comma of an unquoted 1,200 divides a list.
  const more = typeof key === "number" ? ". A number that contains a comma needs quotes too" : "";
  return `Put quotes around it: "${written ?? String(value)}"${more}.`;
}

/** A text that is not empty, without spaces at its ends. */
export const text = z.string({ error: TEXT }).trim().min(1, { error: TEXT });

const LETTERS = packExpectation(MISSING_LETTER);
/** A text that maps, cards or downloads print: our fonts have all its letters. */
export const drawnText = text.refine((drawn) => missingLetters(drawn).length === 0, {
  error: LETTERS,
});

const TEXTS = packExpectation({
  expected: "a list of texts",
  hint: "Write them as a list in brackets: [one, two].",
  code: "wrong-type",
});
/** A list of texts; may be empty. */
export const texts = z.array(text, { error: TEXTS });
/** The same of texts that are drawn. */
export const drawnTexts = z.array(drawnText, { error: TEXTS });

const YES = packExpectation({
  expected: "true or false",
  hint: "Write the word true or false, without quotes.",
  code: "wrong-type",
});
/** True or false. */
export const yes = z.boolean({ error: YES });

const DATE = packExpectation({
  expected: "a date such as 2025-12-29",
  hint: "Write dates as year-month-day; the day must exist.",
  code: "wrong-date",
});
/** A day that exists, as YYYY-MM-DD. */
export const date = z
  .string({ error: DATE })
  .refine(isDate, { error: DATE })
  .meta({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" });

const VAGUE_DATE = packExpectation({
  expected: "a date such as 2025-12-29, 2025-12 or 2025",
  hint: "Write dates as year-month-day; the day must exist.",
  code: "wrong-date",
});
/** A day, month or year, as YYYY-MM-DD, YYYY-MM or YYYY. A bare year is a number in YAML. */
export const vagueDate = z
  .union([z.string(), z.number().transform(String)], { error: VAGUE_DATE })
  .refine(isVagueDate, { error: VAGUE_DATE });

/** What is wanted of an address that readers follow. */
export const WEB_ADDRESS = {
  expected: "an address such as https://example.org/page",
  hint: "Copy it from the browser's address line, with https:// and without a password.",
  code: "wrong-url",
};
const URL_TEXT = packExpectation(WEB_ADDRESS);
/** An absolute web address. */
export const url = z
  .string({ error: URL_TEXT })
  .refine(isWebAddress, { error: URL_TEXT })
  .meta({ pattern: "^https?://[^\\s/]+\\.[^\\s]+$" });

const LANGUAGE = packExpectation({
  expected: "a language code such as en or en-GB",
  hint: "Browsers use it to pronounce and hyphenate the text.",
  code: "wrong-language",
});
const WITHOUT_WORDS = packExpectation({
  expected: `a language that the interface is written in (${quoteChoices(listLanguages())})`,
  hint: 'A developer can add one: see "To add a language" in docs/architecture.md.',
  code: "language-without-words",
});
/** A BCP 47 language tag, of a language that has a table of interface words. */
export const language = z
  .string({ error: LANGUAGE })
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: LANGUAGE, abort: true })
  .refine(isLanguageTag, { error: LANGUAGE, abort: true })
  .refine(hasWords, { error: WITHOUT_WORDS });

const FILE = packExpectation({
  expected: "the path of a file in this folder, such as data/line.geojson",
  hint: "Put the file in the story's folder, and write its path from there with forward slashes.",
  code: "wrong-path",
});
/** A path inside the folder, with forward slashes. */
export const filePath = z
  .string({ error: FILE })
  .refine((path) => /^[^/\\:]+(\/[^/\\:]+)*$/.test(path) && !path.split("/").includes(".."), {
    error: FILE,
  })
  .meta({ pattern: "^(?!\\.\\.(/|$))[^/:]+(/(?!\\.\\.(/|$))[^/:]+)*$" });

const POSITION = packExpectation({
  expected: "a position [longitude, latitude] in degrees",
  hint: "Longitude comes first, from -180 to 180, then latitude, from -85 to 85.",
  code: "wrong-position",
});
/** A position that the Mercator map can show. */
export const position = z
  .tuple([z.number({ error: POSITION }), z.number({ error: POSITION })], { error: POSITION })
  .refine(([lng, lat]: LngLat) => Math.abs(lng) <= 360 && Math.abs(lat) <= 85, { error: POSITION });

const BOX = packExpectation({
  expected: "a box [west, south, east, north] in degrees",
  hint: "Write four numbers, with west less than east and south less than north. Across 180° longitude, west is greater, as in [177, -19, -178, -16].",
  code: "wrong-box",
});
const degree = z.number({ error: BOX });
/**
 * A box that the Mercator map can show. Across 180° `west` is greater than `east`, or `east` counts
 * on beyond 180.
 */
export const box = z
  .tuple([degree, degree, degree, degree], { error: BOX })
  .refine(isBox, { error: BOX });

function isBox([west, south, east, north]: Bounds): boolean {
  // Two numbers that are swapped span more than half the world.
  const isAcross = east < west && east >= -180 && west <= 180 && east + 360 - west < 180;
  const isOpen = west < east && east - west <= 360 && west >= -360 && east <= 360;
  return (isAcross || isOpen) && south < north && south >= -85 && north <= 85;
}

/** One of a few words. */
export function choice<const T extends readonly string[]>(names: T) {
  const message = packExpectation({
    expected: quoteChoices(names),
    hint: "Write one of these words.",
    code: "wrong-value",
  });
  return z.enum(names, { error: message });
}

/** A record of which every key is known. `expected` says what it is, `hint` shows one. */
export function record<S extends z.core.$ZodLooseShape>(shape: S, expected: string, hint: string) {
  const keys = packExpectation({
    expected: Object.keys(shape).join(" "),
    hint: "",
    code: "unknown-key",
  });
  const message = packExpectation({ expected, hint, code: "wrong-type" });
  return z.strictObject(shape, {
    error: (issue) => (issue.code === "unrecognized_keys" ? keys : message),
  });
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Whether a text is an absolute web address. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^\s/]+\S*$/.test(address) && isPublicAddress(address);
}

/** Whether an address names a host that others can reach, without a name and password before it. */
export function isPublicAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname, username, password } = new URL(address);
  return hostname.includes(".") && !hostname.endsWith(".") && username === "" && password === "";
}
