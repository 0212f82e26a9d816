import { isDeepStrictEqual } from "node:util";
import { parse } from "yaml";
import { deepYaml } from "../reading/nesting.ts";
import type { Mended } from "./mend-geojson.ts";

/**
 * Fixes how a text file is written, not its meaning. Line ends become those of Unix, a byte order
 * mark is removed, and the last line gets its end. In YAML, spaces at the ends of lines are removed
 * where that does not change a value.
 */
export function mendText(raw: string, isYaml: boolean): Mended {
  if (raw.trim() === "") return { text: raw, changes: [] };
  const changes: string[] = [];
  let text = raw;
  const apply = (next: string, change: string) => {
    if (next !== text) changes.push(change);
    text = next;
  };
  apply(text.replace(/^\uFEFF/, ""), "byte order mark taken out");
  apply(text.replace(/\r\n?/g, "\n"), "line ends made plain");
  if (isYaml) apply(withoutTrailingSpaces(text), "spaces at the ends of lines taken out");
  if (!text.endsWith("\n")) apply(`${text}\n`, "last line ended");
  return { text, changes };
}

function withoutTrailingSpaces(text: string): string {
  const next = text.replace(/[ \t]+$/gm, "");
  // The check reports a file that is nested too deeply; comparing it would throw.
  if (deepYaml(text) !== null) return text;
  return isDeepStrictEqual(readYaml(next), readYaml(text)) ? next : text;
}

/** The value of a YAML text; a value that equals nothing else where the text cannot be parsed. */
function readYaml(text: string): unknown {
  try {
    return parse(text, { logLevel: "silent" });
  } catch {
    return Symbol("no YAML");
  }
}
