import type { Heading, Paragraph, PhrasingContent } from "mdast";
import { quote } from "../../words/quote.ts";
import { findMeantLinks } from "../links/link-words.ts";
import type { Spot } from "../reading/problems.ts";
import { findBareNumbers } from "../words/bare-numbers.ts";
import { findMisspellings } from "../words/spelling.ts";
import type { ProseContext } from "./prose-context.ts";

/** A stretch of words within a paragraph. */
interface Piece {
  text: string;
  /** Null where the parser gives no place. */
  start: { line: number; column: number } | null;
  /** Whether it stands in the file with a backslash or a character's number: then its brackets are meant. */
  isEscaped: boolean;
  /** Whether it stands within an element, whose figure has its source. */
  isFigure: boolean;
}

/** Reports numbers of a paragraph that stand outside of the elements for figures, and names spelt otherwise. */
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
      expected: "a number in <Published> or measured",
      found: quote(found.text),
      hint: "Say whose figure it is; one that belongs to a name is listed under figures in names.yaml.",
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
    const isElement = node.type === "mdxJsxTextElement";
    const inside = "children" in node ? piecesOf(node.children, isFigure || isElement) : [];
    // What holds no words still divides those around it.
    return inside.length > 0
      ? inside
      : [{ text: "\uFFFC", start, isFigure: true, isEscaped: false }];
  });
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
