import type { Report } from "./problems.ts";
import { quote } from "./quote.ts";
import { lineAround, type TextFile } from "./text-file.ts";
import { parseYaml, type YamlDocument } from "./yaml-document.ts";

const OPEN = "---\n";

/** Where the YAML of a chapter's front matter lies in its text; null where there is none. */
export function frontMatterRange(text: string): { start: number; end: number } | null {
  const close = /^---[ \t]*$/gm;
  close.lastIndex = OPEN.length;
  const end = text.startsWith(OPEN) ? close.exec(text) : null;
  return end === null ? null : { start: OPEN.length, end: end.index };
}

/**
 * Divides a chapter into its front matter and its prose. The prose keeps its place in the file: empty
 * lines stand where the front matter was. `document` is null where the YAML cannot be read; the whole is
 * null where there is no front matter.
 */
export function readFrontMatter(
  file: TextFile,
  report: Report,
): { document: YamlDocument | null; prose: string } | null {
  const range = frontMatterRange(file.text);
  if (range === null) {
    const opened = file.text.startsWith(OPEN);
    report(file.at(0), "", {
      expected: 'front matter between two lines "---"',
      found: opened ? 'only the first "---"' : quote(lineAround(file.text, 0)),
      hint: "A chapter begins with its title, summary and map.",
      code: "missing-front-matter",
    });
    return null;
  }
  const { start, end } = range;
  const yaml = file.text.slice(start, end);
  const closing = file.text.indexOf("\n", end);
  const head = closing === -1 ? file.text : file.text.slice(0, closing);
  const prose = head.replace(/[^\n]/g, "") + file.text.slice(head.length);
  return { document: parseYaml(file, yaml, start, report), prose };
}
