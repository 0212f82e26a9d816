import type { VFileMessage } from "vfile-message";
import { quote } from "../../words/quote.ts";
import type { Mistake } from "../reading/problems.ts";
import { lineFrom } from "../reading/text-file.ts";

/**
 * Where a message of the MDX parser points; for a tag that is not closed, where it was opened, and
 * for a stray < that one.
 */
export function mdxPoint(message: VFileMessage, prose: string): { line: number; column: number } {
  const bracket = meantBracket(message, prose);
  if (bracket !== null) {
    const lines = prose.slice(0, bracket.offset).split("\n");
    return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
  }
  const opened =
    message.ruleId === "end-tag-mismatch" ? /\((\d+):(\d+)-/.exec(message.reason) : null;
  if (opened !== null) return { line: Number(opened[1]), column: Number(opened[2]) };
  const { line = 1, column = 1 } = message;
  // An expression that acorn cannot read is reported where acorn stopped: good enough, it is on its
  // line.
  return { line, column };
}

/** The hint for code in a chapter, whether or not the parser can read the code. */
export const EXPRESSION_HINT = "Chapters contain text, not code; to print a brace, write \\{.";

/** Puts a message of the MDX parser into our words. */
export function mdxMistake(message: VFileMessage, prose: string): Mistake {
  const { ruleId, source, reason } = message;
  const line = prose.split("\n")[mdxPoint(message, prose).line - 1] ?? "";
  if (source === "micromark-extension-mdxjs-esm") return importMistake(line.trim());
  if (source === "micromark-extension-mdx-expression") {
    return {
      expected: "text",
      found: quote(/\{.*/.exec(line)?.[0] ?? line.trim()),
      hint: EXPRESSION_HINT,
      code: "expression",
    };
  }
  if (ruleId === "end-tag-mismatch" || ruleId === "unexpected-closing-slash")
    return tagMistake(reason, line);
  if (/comment in MDX/.test(reason)) {
    return {
      expected: "text",
      found: quote(line.trim()),
      hint: "Put notes to yourself at the top of the chapter, after a #.",
      code: "raw-html",
    };
  }
  const bracket = meantBracket(message, prose);
  if (bracket?.isLink === true) {
    return {
      expected: "a link written as [words](https://…)",
      found: quote(/<[^\s>]*>?/.exec(bracket.text)?.[0] ?? bracket.text),
      hint: "The words say where the link leads.",
      code: "broken-element",
    };
  }
  if (bracket !== null) {
    return {
      expected: "an element after <",
      found: quote(bracket.text),
      hint: 'Write "less than", or &lt; to print the sign.',
      code: "stray-bracket",
    };
  }
  if (/=\s*[“”„«»‘’]/.test(line)) {
    return {
      expected: 'straight quotes, as in source="id"',
      found: quote(/\S*=\s*[“”„«»‘’][^“”„«»‘’]*[“”„«»‘’]?/.exec(line)?.[0] ?? line.trim()),
      hint: "Word processors turn quotes into curly ones: type them again here.",
      code: "broken-element",
    };
  }
  return {
    expected: "a complete element",
    found: quote(line.trim()),
    hint: 'Write it like <Cite source="id" />, with the id in quotes and every bracket closed.',
    code: "broken-element",
  };
}

/** A < that was not meant for an element's beginning. */
interface Bracket {
  offset: number;
  /** The rest of its line. */
  text: string;
  /** Whether an address follows it. */
  isLink: boolean;
}

/**
 * The < that a message of the parser is about, where a number, a space or an address follows it;
 * null for an element's.
 */
function meantBracket({ ruleId, line, column }: VFileMessage, prose: string): Bracket | null {
  const stumbled = ruleId === "unexpected-character" || ruleId === "unexpected-eof";
  if (!stumbled || line === undefined || column === undefined) return null;
  const start = prose
    .split("\n")
    .slice(0, line - 1)
    .reduce((sum, before) => sum + before.length + 1, 0);
  const offset = prose.lastIndexOf("<", start + column - 1);
  if (offset === -1) return null;
  const text = lineFrom(prose, offset);
  const isLink = /^<(?:https?:|mailto:|[\w.+-]+@)/.test(text);
  // A sum such as a<b, not an element that was left open.
  const isSum = /^<[A-Za-z]\w?(?=[\s.,;:)]|$)[^<>]*(?:<|$)/.test(text);
  return isLink || isSum || !/^<[/A-Za-z_$>]/.test(text) ? { offset, text, isLink } : null;
}

/** The mistake of an HTML element. */
export function htmlMistake(name: string): Mistake {
  return {
    expected: "text or a known element",
    found: quote(`<${name}>`),
    hint:
      name === "img"
        ? "Chapters cannot contain pictures: describe it in words, or show the place on a map."
        : "Chapters cannot contain HTML: use *emphasis*, **strong**, [a link](https://…) or a list instead.",
    code: "raw-html",
  };
}

/** The mistake of an import or export. */
export function importMistake(found: string): Mistake {
  return {
    expected: "text",
    found: quote(found),
    hint: "Chapters cannot import or export code. If this is text, start the line with another word.",
    code: "import-export",
  };
}

function tagMistake(reason: string, line: string): Mistake {
  const [tag = "", other] = [...reason.matchAll(/`<\/?([^`>]*)>`/g)].map((match) => match[1]);
  if (/^Unexpected closing slash/.test(reason)) {
    const name = /<\/\s*(\w+)/.exec(line)?.[1] ?? "";
    return {
      expected: `${quote(`<${name}>`)} before ${quote(`</${name}>`)}`,
      found: `only ${quote(`</${name}>`)}`,
      hint: 'Add the opening tag, or remove this one. A tag that ends with "/>" needs no closing tag.',
      code: "unclosed-tag",
    };
  }
  const html = /^Unexpected/.test(reason) ? other : tag;
  // Names in small letters are HTML: to close it would not help.
  if (html !== undefined && /^[a-z]/.test(html)) return htmlMistake(html);
  const found = /^Unexpected/.test(reason)
    ? quote(`</${tag}>`)
    : (/before the end of `(\w+)`/.exec(reason)?.[1] ?? "chapter");
  const opened = /^Unexpected/.test(reason) ? (other ?? "") : tag;
  return {
    expected: quote(`</${opened}>`),
    found: found.startsWith('"') ? found : `the end of the ${found}`,
    hint: `Close the element after its text, or end the tag with "/>" if it has none.`,
    code: "unclosed-tag",
  };
}
