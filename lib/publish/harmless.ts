import { isNumber } from "../story/value.ts";

/**
 * What begins a formula in a spreadsheet, and the full-width signs that some versions take for the
 * same.
 */
const SIGNS = "=+\\-@\uFF1D\uFF0B\uFF0D\uFF20";

/** Characters at which some program divides a line, so that a new cell begins behind them. */
const SEPARATORS = ",;|\\t\\n\\r";

/** What programs drop before they look at the first character of a cell; a quote opens it. */
// Without the separators among them: a long run of line breaks is looked at once, not once from
// each.
const BLANK = '(?:(?![\\t\\n\\r])[\\s\\p{Cc}\\p{Cf}"])*';

const SIGNED = new RegExp(
  `((?:^|[${SEPARATORS}])${BLANK}|["'])([${SIGNS}])(?=([^${SEPARATORS}"']*))`,
  "gu",
);

const FIRST_BREAK = /^(?='*[\t\r\n])/;

const ADDED = new RegExp(`'(?=[${SIGNS}])`, "gu");

/**
 * A text of a table that no spreadsheet runs as a formula. An apostrophe is put before a sign that
 * begins a formula, at the start of the text and after what a program may take for the end of a
 * cell (a separator, a quote, a line break), and before a tab or a line break with which a text
 * begins. A signed number such as -5 or +97259123456 is no formula and stays as it is.
 * `originalText` is the way back.
 */
export function harmlessText(text: string): string {
  if (isNumber(text)) return text;
  return text
    .replace(SIGNED, (found, before: string, sign: string, rest: string) =>
      // Behind an apostrophe a number gets one too, or the way back would take its own away.
      !before.endsWith("'") && isNumber(sign + rest.trimEnd()) ? found : `${before}'${sign}`,
    )
    .replace(FIRST_BREAK, "'");
}

/** The text that `harmlessText` was given. */
export function originalText(harmless: string): string {
  return harmless.replace(/^'(?='*[\t\r\n])/, "").replace(ADDED, "");
}
