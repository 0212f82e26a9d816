import type { Heading, Paragraph, PhrasingContent } from "mdast";
import { quote } from "../../words/quote.ts";
import { findMeantLinks } from "../links/link-words.ts";
import type { Spot } from "../reading/problems.ts";
import { findBareNumbers } from "../words/bare-numbers.ts";
import { findMisspellings } from "../words/spelling.ts";
import { findElement } from "./elements/elements.ts";
import type { ProseContext } from "./elements/prose-context.ts";

/** A run of text within a paragraph. */
interface Piece {
  text: string;
  /** Null where the parser knows no position. */
  start: { line: number; column: number } | null;
  /**
   * Whether the file writes it with a backslash or a character's number. Then its brackets are not
   * a link gone wrong.
   */
  isEscaped: boolean;
  /** Whether it is inside an element that names a source, so that its numbers have one. */
  isFigure: boolean;
}

/**
 * Reports the numbers of a paragraph that have no source, names that the story spells otherwise,
 * and links gone wrong.
 */
export function checkProseWords(node: Paragraph | Heading, context: ProseContext): void {
  const { declared, report } = context;
  const pieces = piecesOf(node.children, false);
  const text = pieces.map((piece) => piece.text).join("");
  const indent = node.position?.start.column ?? 1;
  const spot = (index: number) => spotOf(index, pieces, indent, context.file);
  for (const { index, mistake } of findMisspellings(text, declared.names)) {
    report(spot(index), "", mistake);
  }
  const plain = pieces.map((piece) =>
    piece.isEscaped ? "\uFFFC".repeat(piece.text.length) : piece.text,
  );
  for (const { index, mistake } of findMeantLinks(plain.join(""))) report(spot(index), "", mistake);
  if (!context.isEnglish) return;
  const outside = pieces.map(({ text, isFigure }) =>
    isFigure ? "\uFFFC".repeat(text.length) : text,
  );
  for (const found of findBareNumbers(outside.join(""), declared.names.figures)) {
    report(spot(found.index), "", {
      expected: "a number in <Published>, or a measured one",
      found: quote(found.text),
      hint: "Name its source with <Published>. If the number is part of a name, list it under figures in names.yaml.",
      code: "number-without-source",
    });
  }
}

function piecesOf(nodes: readonly PhrasingContent[], isFigure: boolean): Piece[] {
  return nodes.flatMap((node): Piece[] => {
    const start = node.position?.start ?? null;
    if (node.type === "text") {
      const { start: from, end: to } = node.position ?? {};
      const length = (to?.offset ?? 0) - (from?.offset ?? 0);
      return [
        {
          text: node.value,
          start,
          isFigure,
          isEscaped: length !== node.value.length && !node.value.includes("\n"),
        },
      ];
    }
    const hasSource = node.type === "mdxJsxTextElement" && namesSource(node.name);
    const inside = "children" in node ? piecesOf(node.children, isFigure || hasSource) : [];
    // A node without words still separates the words around it.
    return inside.length > 0
      ? inside
      : [{ text: "\uFFFC", start, isFigure: true, isEscaped: false }];
  });
}

/**
 * An unknown element has a problem of its own; that its numbers have no source would be a second
 * one for the same tag.
 */
function namesSource(name: string | null): boolean {
  const kind = findElement(name);
  return kind === null || "source" in kind.attributes;
}

function spotOf(index: number, pieces: readonly Piece[], indent: number, file: string): Spot {
  let before = 0;
  for (const { text, start } of pieces) {
    if (index < before + text.length && start !== null) {
      const lines = text.slice(0, index - before).split("\n");
      const column = lines.length === 1 ? start.column : indent;
      return {
        file,
        line: start.line + lines.length - 1,
        column: column + (lines.at(-1) ?? "").length,
      };
    }
    before += text.length;
  }
  return { file, line: 1, column: 1 };
}
