import type { RootContent } from "mdast";
import { quote } from "../../words/quote.ts";
import { spotOf } from "./element.ts";
import { findElement } from "./elements/elements.ts";
import type { ProseContext } from "./elements/prose-context.ts";

/** Whether readers see a node as a link. */
export function isLink(node: RootContent): boolean {
  if (node.type === "link") return true;
  if (node.type !== "mdxJsxTextElement") return false;
  const kind = findElement(node.name);
  return kind !== null && kind.place !== "divider" && kind.isLink;
}

/**
 * Reports the first link inside another. Browsers would end the outer one where the inner one
 * begins.
 */
export function checkNestedLinks(
  { children }: { children: readonly RootContent[] },
  { file, report }: Pick<ProseContext, "file" | "report">,
): void {
  const inside = findLink(children);
  if (inside === null) return;
  report(spotOf(inside, file), "", {
    expected: "words without another link",
    found: inside.type === "mdxJsxTextElement" ? quote(`<${inside.name}>`) : "a link",
    hint: "A figure already links to its source: end the first link before it, or remove one of the two.",
    code: "nested-link",
  });
}

function findLink(nodes: readonly RootContent[]): RootContent | null {
  for (const node of nodes) {
    if (isLink(node)) return node;
    const inside = "children" in node ? findLink(node.children) : null;
    if (inside !== null) return inside;
  }
  return null;
}
