import type { Element, ElementContent, Root } from "hast";
import { isProseElement } from "./prose-elements.ts";

/**
 * Where a note number stands among numbers that follow one another without a word between: the
 * first, the last, or inside. Each needs room for a thumb of its own, and takes it on the side
 * where it has it.
 */
export type RunPlace = "first" | "inside" | "last";

/**
 * A copy of a passage's tree in which the notes that touch one another have `run`, a `RunPlace`.
 */
export function markRuns(body: Root): Root {
  return { ...body, children: body.children.map((node) => markNode(node)) };
}

function markNode<N extends Root["children"][number]>(node: N): N {
  if (node.type !== "element") return node;
  const children = node.children.map((child, i) =>
    markChild(child, node.children[i - 1], node.children[i + 1]),
  );
  return { ...node, children };
}

function markChild(
  child: ElementContent,
  before: ElementContent | undefined,
  after: ElementContent | undefined,
): ElementContent {
  const marked = markNode(child);
  if (!isNote(marked)) return marked;
  const follows = isProseElement(marked, "Cite") && isNote(before);
  const leads = isProseElement(after, "Cite");
  if (!follows && !leads) return marked;
  const run: RunPlace = follows && leads ? "inside" : leads ? "first" : "last";
  return { ...marked, properties: { ...marked.properties, run } };
}

/** Whether a node ends with a note number: a published figure has it behind its words. */
function isNote(node: ElementContent | undefined): node is Element {
  return isProseElement(node, "Cite") || isProseElement(node, "Published");
}
