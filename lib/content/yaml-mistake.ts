import type { Mistake } from "./problems.ts";
import { quote } from "./quote.ts";

const HINTS: Record<string, string> = {
  TAB_AS_INDENT: "Indent with spaces: this line begins with a tab.",
  BAD_INDENT: "Close every bracket, and begin the line under those it belongs with.",
  BLOCK_AS_IMPLICIT_KEY: 'Put quotes around a text with a colon in it: "Rafah: the crossing".',
  MULTILINE_IMPLICIT_KEY: "Is a colon missing, or a quote not closed?",
  MISSING_CHAR: "Is a colon missing, or a quote or bracket not closed?",
  BAD_SCALAR_START: "Put quotes around a text that begins with @, % or a backquote.",
  ALIAS: "Write the value out again, or put quotes around a text that begins with * or &.",
};

/** Says in plain words what the YAML parser's error code means. `line` is the line it stumbled over. */
export function yamlMistake(code: string, line: string): Mistake {
  if (code === "DUPLICATE_KEY") {
    const key = line.replace(/^[{-]?\s*/, "").split(":")[0] ?? line;
    return {
      expected: "each key once",
      found: `${quote(key.replace(/^["']|["']$/g, ""))} a second time`,
      hint: "Rename one of the two, or take it out.",
      code: "duplicate-key",
    };
  }
  return {
    expected: "a line that YAML can read",
    found: quote(line),
    hint: HINTS[code] ?? "Look at the quotes, colons and indentation here and in the line above.",
    code: "broken-yaml",
  };
}
