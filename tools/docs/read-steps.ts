import type { Code, Root, RootContent } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";

/** What a step of the page asks for: a file to write, or a command to type. */
export type Action = { file: string; text: string } | { command: string };

/** A numbered step of the page. */
export interface Step {
  /** From 1. */
  number: number;
  actions: Action[];
}

/**
 * The numbered steps below a heading of a Markdown page, to the next heading of its depth. A step
 * begins with its number in bold. A block of `sh` is commands, one a line; any other is the file
 * whose path stands alone above it. Throws where a block is neither.
 */
export function readSteps(page: string, heading: string): Step[] {
  const steps: Step[] = [];
  const nodes = unified().use(remarkParse).parse(page).children;
  for (const [i, node] of below(nodes, heading).entries()) {
    const number = stepNumber(node);
    if (number !== null) steps.push({ number, actions: [] });
    if (node.type !== "code") continue;
    const step = steps.at(-1);
    if (step === undefined) throw new Error("readSteps: a step expected before the first block");
    step.actions.push(...readBlock(node, below(nodes, heading)[i - 1]));
  }
  return steps;
}

function below(nodes: Root["children"], heading: string): RootContent[] {
  const isHeading = (node: RootContent) => node.type === "heading" && node.depth === 2;
  const start = nodes.findIndex((node) => isHeading(node) && textOf(node) === heading);
  if (start < 0) throw new Error(`readSteps: a heading "${heading}" expected`);
  const rest = nodes.slice(start + 1);
  const end = rest.findIndex(isHeading);
  return end < 0 ? rest : rest.slice(0, end);
}

function stepNumber(node: RootContent): number | null {
  const [first] = node.type === "paragraph" ? node.children : [];
  const found = first?.type === "strong" ? /^(\d+)\.$/.exec(textOf(first)) : null;
  return found === null ? null : Number(found[1]);
}

function readBlock({ lang, value }: Code, before: RootContent | undefined): Action[] {
  if (lang === "sh") return value.split("\n").map((command) => ({ command }));
  const [only, more] = before?.type === "paragraph" ? before.children : [];
  if (only?.type !== "inlineCode" || more !== undefined) {
    throw new Error(`readSteps: a path above the block expected, "${value.slice(0, 40)}" found`);
  }
  return [{ file: only.value, text: `${value}\n` }];
}

function textOf(node: object): string {
  if ("value" in node) return String(node.value);
  return "children" in node ? (node.children as object[]).map(textOf).join("") : "";
}
