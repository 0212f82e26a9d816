import type { Nodes, Root } from "mdast";
import type { Report } from "../reading/problems.ts";
import { findUnbalanced, findWritten } from "../reading/unseen.ts";
import { spotOf } from "./element.ts";

/**
 * Reports characters of a chapter that nobody sees: those that `&#x202e;` writes, and directions
 * that nothing closes.
 */
export function checkUnseen(tree: Root, file: string, prose: string, report: Report): void {
  const visit = (node: Nodes): void => {
    const { start, end } = node.position ?? {};
    const raw = prose.slice(start?.offset ?? 0, end?.offset ?? 0);
    const unseen = raw.includes("&") ? textsOf(node).flatMap((text) => findWritten(text, raw)) : [];
    const units = isBlock(node)
      ? [wordsOf(node)]
      : textsOf(node).slice(node.type === "text" ? 1 : 0);
    for (const found of [...unseen, ...units.map(findUnbalanced)]) {
      if (found !== null) report(spotOf(node, file), "", found.mistake);
    }
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(tree);
}

/** What bidirectional order is worked out for as one. */
function isBlock({ type }: Nodes): boolean {
  return type === "paragraph" || type === "heading";
}

/** The texts that a node has of its own. */
function textsOf(node: Nodes): string[] {
  const texts = "value" in node && typeof node.value === "string" ? [node.value] : [];
  if ("url" in node) texts.push(node.url);
  if ("title" in node && typeof node.title === "string") texts.push(node.title);
  if ("attributes" in node && Array.isArray(node.attributes)) {
    for (const { value } of node.attributes) if (typeof value === "string") texts.push(value);
  }
  return texts;
}

function wordsOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(wordsOf).join("") : "";
}
