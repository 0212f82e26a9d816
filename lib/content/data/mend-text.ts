import { isDeepStrictEqual } from "node:util";
import { parse } from "yaml";
import { deepYaml } from "../reading/nesting.ts";
import type { Mended } from "./mend-geojson.ts";

/**
 * Mends how a text file is written, not what it says: line ends become those of Unix, a byte order
 * mark goes, the last line is ended, and in YAML spaces at the ends of lines go where its values
 * stay what they are.
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
  // What lies too deep is the check's to report; comparing it would end in an error.
  if (deepYaml(text) !== null) return text;
  return isDeepStrictEqual(readYaml(next), readYaml(text)) ? next : text;
}

/** The value of a YAML text; something that equals nothing else where it cannot be read. */
function readYaml(text: string): unknown {
  try {
    return parse(text, { logLevel: "silent" });
  } catch {
    return Symbol("no YAML");
  }
}
