import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import { isProseElement } from "../../story/prose-elements.ts";
import { quote } from "../../words/quote.ts";
import type { Report } from "../reading/problems.ts";
import { findBareNumbers } from "../words/bare-numbers.ts";
import type { Names } from "../words/load-names.ts";
import { findNumbers } from "../words/numbers.ts";
import { checkSpelling } from "../words/spelling.ts";
import { type Path, printPath } from "../yaml/yaml-document.ts";
import type { ChapterFile } from "./chapter-file.ts";

/** Reports names in the front matter of a chapter that the story spells otherwise. */
export function checkChapterNames(file: ChapterFile, names: Names, report: Report): void {
  const { document, head, entries } = file;
  if (document === null) return;
  const check = (path: Path, text: string | undefined) =>
    checkSpelling(text, names, { spot: document.at(path), path: printPath(path) }, report);
  for (const key of ["title", "kicker", "summary"] as const) check([key], head?.[key]);
  for (const { path, fields } of entries) {
    check([...path, "describe"], fields.describe);
    for (const [i, { title, lines = [] }] of (fields.annotations ?? []).entries()) {
      check([...path, "annotations", i, "title"], title);
      for (const [j, line] of lines.entries()) {
        check([...path, "annotations", i, "lines", j], line);
      }
    }
  }
}

/**
 * Reports numbers of a chapter's title, kicker and summary that its prose does not give as a
 * figure. They cannot hold an element, so the prose must say where they come from. `bodies` are its
 * passages.
 */
export function checkHeadNumbers(
  { document, head }: ChapterFile,
  bodies: readonly Root[],
  names: Names,
  report: Report,
): void {
  if (document === null) return;
  const given = new Set(bodies.flatMap(figuresOf).flatMap(valuesOf));
  for (const key of ["title", "kicker", "summary"] as const) {
    for (const { text, value } of findBareNumbers(head?.[key] ?? "", names.figures)) {
      if (given.has(value)) continue;
      report(document.at([key]), key, {
        expected: "a number that the chapter's prose also gives, with its source",
        found: quote(text),
        hint: "Give it in the prose as well, in <Published> or as a measured figure, or remove it here.",
        code: "number-without-source",
      });
    }
  }
}

function valuesOf(text: string): number[] {
  return findNumbers(text).map(({ value }) => value);
}

/** The figures that a passage prints, in words. */
function figuresOf(body: Root): string[] {
  const figures: string[] = [];
  visit(body, "element", (node: Element) => {
    if (isProseElement(node, "Measured")) figures.push(node.properties.text);
    if (isProseElement(node, "Published")) {
      visit(node, "text", ({ value }) => void figures.push(value));
    }
  });
  return figures;
}
