import { quote } from "../../words/quote.ts";
import type { Mistake } from "../reading/problems.ts";

/** The parser's code for lists and keys that lie too deep for it. */
export const TOO_DEEP_YAML = "RESOURCE_EXHAUSTION";

/** Where the YAML parser stumbled. */
export interface Stumble {
  /** Its code for what is wrong; "ALIAS" for a reference. */
  code: string;
  /** The line it stumbled over, and the one before. */
  line: string;
  above: string;
  /** Whether the YAML is the top of a chapter, with prose below. */
  isHead: boolean;
}

const HINTS: Record<string, string> = {
  TAB_AS_INDENT: "Indent with spaces: this line begins with a tab.",
  BAD_INDENT:
    "A line begins in the same column as those beside it, and every bracket above it is closed.",
  BLOCK_AS_IMPLICIT_KEY: 'Put quotes around a text with a colon in it: "Rafah: the crossing".',
  MULTILINE_IMPLICIT_KEY: "Is a colon missing, or a quote not closed?",
  MISSING_CHAR: "Is a colon missing, or a quote or bracket not closed?",
  BAD_SCALAR_START: "Put quotes around a text that begins with @, % or a backquote.",
  ALIAS: "Write the value out again, or put quotes around a text that begins with * or &.",
};

const OTHERWISE = "Look at the quotes, colons and indentation here and in the line above.";

const HASH_HINT = "Put quotes around a text with # in it: what follows the # is taken for a note.";

/** Slips that show in the line itself, each with its hint; the first that fits counts. */
const SLIPS: readonly [pattern: RegExp, hint: string][] = [
  [/\s#[^\s#]/, HASH_HINT],
  [/^[\w-]+:[^\s/]/, "Put a space after the colon."],
  [
    /^[\w -]+:\s+"[^"]*"\s*[^\s#,]/,
    `A text that begins with a quote stands in quotes of the other kind: '"Old" wells'.`,
  ],
  [
    /^[\w -]+:\s+(?:\[[^\]]*\]|\{[^}]*\})\s*[^\s#]/,
    "Put quotes around a text that begins with [ or {.",
  ],
  [
    /^[\w -]+:\s+'/,
    "The quote it begins with is not closed. A text that begins with an apostrophe stands in double quotes.",
  ],
];

/** Spaces that come from word processors and web pages, and that YAML takes for letters. */
const ODD_SPACE = /[\u00a0\u2000-\u200a\u202f\u3000]/;

/** A text that ends before a #, though more of it follows. `note` begins with the #. */
export function hashMistake(note: string): Mistake {
  return {
    expected: "quotes around a text with # in it",
    found: quote(note),
    hint: "What follows a # is taken for a note and left out; a note has a space after its #.",
    code: "broken-yaml",
  };
}

/** Says in plain words what the YAML parser's error code means. */
export function yamlMistake({ code, line, above, isHead }: Stumble): Mistake {
  if (code === "DUPLICATE_KEY") {
    const key = line.replace(/^[{-]?\s*/, "").split(":")[0] ?? line;
    return {
      expected: "each key once",
      found: `${quote(key.replace(/^["']|["']$/g, ""))} a second time`,
      hint: "Rename one of the two, or take it out.",
      code: "duplicate-key",
    };
  }
  if (code === TOO_DEEP_YAML) {
    return {
      expected: "lists and keys a few levels deep",
      found: quote(line.trim()),
      hint: "Take out brackets, hyphens or indentation that were pasted many times.",
      code: "too-deep",
    };
  }
  const slip =
    code === "TAB_AS_INDENT" || code === "ALIAS"
      ? undefined
      : SLIPS.find(([pattern]) => pattern.test(line.trim()));
  const isProse = isHead && !/^(?:[-#"'{[]|[\w-]+\s*:)/.test(line.trim());
  return {
    expected: "a line that YAML can read",
    found: quote(line.trim()),
    hint: ODD_SPACE.test(above + line)
      ? "It or the line above holds a space of another kind, as word processors write them: type it again."
      : isProse
        ? 'Is the second line "---" missing above it? A text that goes on over several lines is indented.'
        : (slip?.[1] ?? HINTS[code] ?? OTHERWISE),
    code: "broken-yaml",
  };
}
