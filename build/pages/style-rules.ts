/**
 * A rule of a style sheet: what is before its braces, and what is between them; null where it has
 * none (`@import …;`).
 */
export interface StyleRule {
  prelude: string;
  body: string | null;
}

/** A string, a comment, or one character that structures a style sheet. */
const TOKEN = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\*[\s\S]*?\*\/|[{};]/g;

/**
 * Splits a style sheet, or the body of `@media`, into its rules, in order. Comments before a rule
 * are part of its prelude.
 */
export function splitRules(css: string): StyleRule[] {
  const rules: StyleRule[] = [];
  let start = 0;
  let bodyStart = 0;
  let depth = 0;
  for (const { 0: token, index } of css.matchAll(TOKEN)) {
    if (token === "{" && depth++ === 0) bodyStart = index + 1;
    const ends = token === "}" ? --depth === 0 : token === ";" && depth === 0;
    if (!ends) continue;
    const prelude = css.slice(start, token === "}" ? bodyStart - 1 : index).trim();
    rules.push({ prelude, body: token === "}" ? css.slice(bodyStart, index) : null });
    start = index + 1;
  }
  return rules;
}

/** Splits a text at each comma that is in no brackets, such as a list of selectors. */
export function splitList(list: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  for (const { 0: token, index } of list.matchAll(/"[^"]*"|'[^']*'|[()[\],]/g)) {
    if (token === "(" || token === "[") depth++;
    else if (token === ")" || token === "]") depth--;
    else if (token === "," && depth === 0) {
      parts.push(list.slice(start, index));
      start = index + 1;
    }
  }
  return [...parts, list.slice(start)];
}
