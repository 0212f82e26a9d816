import { quote } from "../../words/quote.ts";
import type { Mistake, Report } from "../reading/problems.ts";
import { lineAround, type TextFile } from "../reading/text-file.ts";
import { parseYaml, type YamlDocument } from "./yaml-document.ts";

const OPEN = /^---[ \t]*\n/;

/** Where the YAML of a chapter's front matter lies in its text; null where there is none. */
export function frontMatterRange(text: string): { start: number; end: number } | null {
  const start = OPEN.exec(text)?.[0].length;
  if (start === undefined) return null;
  const close = /^---[ \t]*$/gm;
  close.lastIndex = start;
  const end = close.exec(text);
  return end === null ? null : { start, end: end.index };
}

/**
 * Divides a chapter into its front matter and its prose. The prose keeps its place in the file:
 * empty lines stand where the front matter was. `document` is null where the YAML cannot be read;
 * the whole is null where there is no front matter.
 */
export function readFrontMatter(
  file: TextFile,
  report: Report,
): { document: YamlDocument | null; prose: string } | null {
  const range = frontMatterRange(file.text);
  if (range === null) {
    report(file.at(0), "", missingMistake(file.text));
    return null;
  }
  const { start, end } = range;
  const yaml = file.text.slice(start, end);
  const closing = file.text.indexOf("\n", end);
  const head = closing === -1 ? file.text : file.text.slice(0, closing);
  const prose = head.replace(/[^\n]/g, "") + file.text.slice(head.length);
  return { document: parseYaml(file, yaml, start, report), prose };
}

function missingMistake(text: string): Mistake {
  const isOpened = OPEN.test(text);
  const first = lineAround(text, 0);
  const found = first === "" ? "an empty line" : quote(first);
  const isDash = /^[-–—\s]*[-–—]$/.test(first);
  return {
    expected: 'the top of the chapter between two "---" lines',
    found: isOpened ? 'only the first "---"' : `${found} on the first line`,
    hint: isOpened
      ? "Add a second line of three hyphens below the map, above the first paragraph."
      : isDash
        ? "The first line must be three hyphens with nothing before them."
        : "Start with a line of three hyphens, then title, summary and map, then three hyphens again.",
    code: "missing-front-matter",
  };
}
