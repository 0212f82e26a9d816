/** Longest value that a message repeats, in characters. */
const MAX_LENGTH = 60;

/** Most names that a message lists. */
const MAX_NAMES = 9;

/**
 * Characters that cannot be seen, and spaces that look like others: they are written as their code.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const UNSEEN = /[\u0000-\u001f\u007f\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/gu;

/** Prints a value as it stands in a message: text in quotes, numbers bare, nothing as "nothing". */
export function quote(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  return typeof value === "string" ? quoteText(shorten(value)) : shorten(printPlain(value));
}

/** Prints names as a list: `"a", "b" or "c"`. */
export function quoteChoices(names: readonly string[]): string {
  return printChoices(names.map((name) => `"${name}"`));
}

/** Prints names as a list without quotes: `a, b or c`. */
export function printChoices(names: readonly string[]): string {
  const last = names.at(-1) ?? "nothing";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} or ${last}`;
}

/** Prints names as a list that may be cut: `"a", "b", …`. */
export function quoteNames(names: readonly string[]): string {
  if (names.length === 0) return "nothing";
  const listed = names.slice(0, MAX_NAMES).map((name) => quote(name));
  return [...listed, ...(names.length > listed.length ? ["…"] : [])].join(", ");
}

/** A text as the editor wrote it, within quotes that do not stand in it. */
function quoteText(text: string): string {
  const seen = text.replace(UNSEEN, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
  if (!seen.includes('"')) return `"${seen}"`;
  return seen.includes("'") ? `“${seen}”` : `'${seen}'`;
}

/** Lists and records as YAML writes them on one line. */
function printPlain(value: unknown): string {
  if (typeof value === "string") return quoteText(value);
  if (Array.isArray(value)) return `[${value.map(printPlain).join(", ")}]`;
  if (value === null || value === undefined) return "null";
  if (typeof value === "number") return printYamlNumber(value);
  if (typeof value !== "object") return String(value);
  const pairs = Object.entries(value).map(([key, part]) => `${key}: ${printPlain(part)}`);
  return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
}

/**
 * A number as YAML writes it: what is none, and what is beyond all others, has names of its own
 * there.
 */
function printYamlNumber(value: number): string {
  if (Number.isNaN(value)) return ".nan";
  if (Number.isFinite(value)) return String(value);
  return value > 0 ? ".inf" : "-.inf";
}

/** A text of at most so many characters as a message repeats, with an ellipsis where it is cut. */
export function shorten(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}…` : text;
}
