import type { Root } from "mdast";
import type { Mistake } from "./problems.ts";

/**
 * Most quotations, lists, links, elements and emphasis inside one another: prose has use for a
 * handful.
 */
const MAX_DEPTH = 20;

/** The same in nodes of the tree: a list has two for each level. */
const MAX_NODES = 2 * MAX_DEPTH;

/** Signs that begin a quotation or an item of a list, at the start of a line. */
const OPENERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;

/** What opens or closes a bracket or an element, each with what is escaped left out. */
const BRACKET = /\\.|[[\]]|<\/?[A-Za-z][^<>]*>|\n[ \t]*\n/g;

/** Where something lies too deep inside other things. */
export interface DeepPlace {
  line: number;
  column: number;
}

/** What is said of words that lie too deep inside other things. */
export const TOO_DEEP: Mistake = {
  expected: `at most ${MAX_DEPTH} levels of quotations, lists, links or elements`,
  found: "more",
  hint: "Remove signs at the start of the line (> - * 1.) or brackets that were pasted many times.",
  code: "too-deep",
};

/**
 * The first place of a prose that lies too deep, by its signs alone; null where there is none. It
 * comes before the parser, which takes minutes for thousands of brackets.
 */
export function deepSigns(prose: string): DeepPlace | null {
  for (const [index, line] of prose.split("\n").entries()) {
    const signs = OPENERS.exec(line)?.[0].match(/[>\-*+.)]/g) ?? [];
    if (signs.length > MAX_DEPTH) return { line: index + 1, column: 1 };
  }
  let [brackets, elements] = [0, 0];
  for (const { 0: sign, index } of prose.matchAll(BRACKET)) {
    if (sign === "[") brackets++;
    else if (sign === "]") brackets = Math.max(0, brackets - 1);
    else if (sign.startsWith("\n")) brackets = 0;
    else if (sign.startsWith("</")) elements--;
    else if (sign.startsWith("<") && !sign.endsWith("/>")) elements++;
    if (brackets > MAX_DEPTH || elements > MAX_DEPTH) return placeOf(prose, index);
  }
  return null;
}

/**
 * The first place of a tree that lies too deep; null where there is none. It never calls itself:
 * the tree may be as deep as a file is long.
 */
export function deepNode(tree: Root): DeepPlace | null {
  let level: unknown[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    const [first] = level;
    if (depth > MAX_NODES) {
      const { line = 1, column = 1 } = (first as Root).position?.start ?? {};
      return { line, column };
    }
    level = level.flatMap((node) => (node as Partial<Root>).children ?? []);
  }
  return null;
}

/**
 * What opens or closes a list or a record of YAML, and texts in quotes, in which brackets are
 * words.
 */
const FLOW = /"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[[\]{}]|^[ \t]*(?:-[ \t]+)+/gm;

/**
 * Offset of the first list or record of a YAML text that lies too deep; null where there is none.
 */
export function deepYaml(text: string): number | null {
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(FLOW)) {
    if (sign === "[" || sign === "{") depth++;
    else if (sign === "]" || sign === "}") depth = Math.max(0, depth - 1);
    if (depth > MAX_DEPTH || (/^[ \t]*-/.test(sign) && sign.split("-").length - 1 > MAX_DEPTH))
      return index;
  }
  return null;
}

function placeOf(prose: string, offset: number): DeepPlace {
  const before = prose.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
