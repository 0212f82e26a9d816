import type { Report } from "./problems.ts";
import { quote } from "./quote.ts";
import { lineAround, type TextFile } from "./text-file.ts";
import { parseYaml, type YamlDocument } from "./yaml-document.ts";

const OPEN = "---\n";

/**
 * Divides a chapter into its front matter and its prose. The prose keeps its place in the file: empty
 * lines stand where the front matter was. `document` is null where the YAML cannot be read; the whole is
 * null where there is no front matter.
 */
export function readFrontMatter(
  file: TextFile,
  report: Report,
): { document: YamlDocument | null; prose: string } | null {
  const close = /^---[ \t]*$/gm;
  close.lastIndex = OPEN.length;
  const end = file.text.startsWith(OPEN) ? close.exec(file.text) : null;
  if (end === null) {
    const opened = file.text.startsWith(OPEN);
    report(file.at(0), "", {
      expected: 'front matter between two lines "---"',
      found: opened ? 'only the first "---"' : quote(lineAround(file.text, 0)),
      hint: "A chapter begins with its title, summary and map.",
      code: "missing-front-matter",
    });
    return null;
  }
  const yaml = file.text.slice(OPEN.length, end.index);
  const head = file.text.slice(0, end.index + end[0].length);
  const prose = head.replace(/[^\n]/g, "") + file.text.slice(head.length);
  return { document: parseYaml(file, yaml, OPEN.length, report), prose };
}
