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
  TAB_AS_INDENT: "This line starts with a tab: indent with spaces.",
  BAD_INDENT:
    "Start the line in the same column as its neighbours, and close every bracket above it.",
  BLOCK_AS_IMPLICIT_KEY: 'Put quotes around text that contains a colon: "Rafah: the crossing".',
  MULTILINE_IMPLICIT_KEY: "A colon may be missing, or a quote may be unclosed.",
  MISSING_CHAR: "A colon may be missing, or a quote or bracket may be unclosed.",
  BAD_SCALAR_START: "Put quotes around text that starts with @, % or a backtick.",
  ALIAS: "Write the value out in full, or put quotes around text that starts with * or &.",
};

const OTHERWISE = "Check the quotes, colons and indentation in this line and the one above.";

const HASH_HINT =
  "Put quotes around text that contains #: YAML reads everything after # as a comment.";

/** Slips that show in the line itself, each with its hint; the first that fits counts. */
const SLIPS: readonly [pattern: RegExp, hint: string][] = [
  [/\s#[^\s#]/, HASH_HINT],
  [/^[\w-]+:[^\s/]/, "Put a space after the colon."],
  [
    /^[\w -]+:\s+"[^"]*"\s*[^\s#,]/,
    `Put text that starts with a quote inside the other kind of quotes: '"Old" wells'.`,
  ],
  [
    /^[\w -]+:\s+(?:\[[^\]]*\]|\{[^}]*\})\s*[^\s#]/,
    "Put quotes around text that starts with [ or {.",
  ],
  [
    /^[\w -]+:\s+'/,
    "Close the quote. If the text starts with an apostrophe, put it in double quotes.",
  ],
];

/** Spaces that come from word processors and web pages, and that YAML takes for letters. */
const ODD_SPACE = /[\u00a0\u2000-\u200a\u202f\u3000]/;

/** A text that ends before a #, though more of it follows. `note` begins with the #. */
export function hashMistake(note: string): Mistake {
  return {
    expected: "quotes around text that contains #",
    found: quote(note),
    hint: "YAML reads everything after # as a comment. For a real comment, put a space after the #.",
    code: "broken-yaml",
  };
}

/** Says in plain words what the YAML parser's error code means. */
export function yamlMistake({ code, line, above, isHead }: Stumble): Mistake {
  if (code === "DUPLICATE_KEY") {
    const key = line.replace(/^[{-]?\s*/, "").split(":")[0] ?? line;
    return {
      expected: "each key only once",
      found: `${quote(key.replace(/^["']|["']$/g, ""))} twice`,
      hint: "Rename or remove one of the two.",
      code: "duplicate-key",
    };
  }
  if (code === TOO_DEEP_YAML) {
    return {
      expected: "lists and keys nested only a few levels deep",
      found: quote(line.trim()),
      hint: "Remove brackets, hyphens or indentation that were pasted many times.",
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
      ? "This line or the one above contains a special space from a word processor: type the space again."
      : isProse
        ? 'The second "---" line may be missing above it. Indent text that continues on the next line.'
        : (slip?.[1] ?? HINTS[code] ?? OTHERWISE),
    code: "broken-yaml",
  };
}
