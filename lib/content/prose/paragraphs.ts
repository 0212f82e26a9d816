import type { Paragraph, PhrasingContent, RootContent } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { findElement } from "./elements/elements.ts";

/**
 * Moves elements to where their author meant them. The parser makes a block of an element that is
 * alone on its line, even within a paragraph, and makes a part of a sentence of one with its words
 * on the same line. Here the element's kind decides.
 */
export function mendParagraphs(nodes: readonly RootContent[]): RootContent[] {
  const mended: RootContent[] = [];
  let open: Paragraph | undefined;
  /** The last line of the open paragraph. What is on the next line still belongs to it. */
  let openUntil = 0;
  let afterElement = false;
  for (const node of nodes.flatMap(unwrapBlocks)) {
    const sentence = sentenceOf(node);
    const start = node.position?.start.line ?? 0;
    if (sentence === null) {
      mended.push(node);
      open = undefined;
      continue;
    }
    const isElement = node.type === "mdxJsxFlowElement";
    if (open !== undefined && start === openUntil + 1 && (isElement || afterElement)) {
      open.children.push({ type: "text", value: "\n" });
      for (const part of sentence) open.children.push(part);
    } else {
      open = { type: "paragraph", children: [...sentence] };
      if (node.position !== undefined) open.position = node.position;
      mended.push(open);
    }
    openUntil = node.position?.end.line ?? 0;
    afterElement = isElement;
  }
  return mended;
}

function sentenceOf(node: RootContent): PhrasingContent[] | null {
  if (node.type === "paragraph") return node.children;
  if (node.type !== "mdxJsxFlowElement" || !isInline(node.name)) return null;
  const words = node.children.flatMap((child) =>
    child.type === "paragraph" ? child.children : [child as unknown as PhrasingContent],
  );
  const inline: MdxJsxTextElement = { ...node, type: "mdxJsxTextElement", children: words };
  return [inline];
}

/** Returns the block elements of a paragraph that holds nothing else; any other node as it is. */
function unwrapBlocks(node: RootContent): RootContent[] {
  if (node.type !== "paragraph") return [node];
  const parts = node.children.filter((child) => child.type !== "text" || child.value.trim() !== "");
  const blocks = parts.flatMap((part): MdxJsxFlowElement[] => {
    if (part.type !== "mdxJsxTextElement" || !isBlock(part.name)) return [];
    const words: Paragraph = { type: "paragraph", children: part.children };
    if (part.position !== undefined) words.position = part.position;
    return [
      { ...part, type: "mdxJsxFlowElement", children: part.children.length === 0 ? [] : [words] },
    ];
  });
  return blocks.length > 0 && blocks.length === parts.length ? blocks : [node];
}

function isInline(name: string | null): boolean {
  return findElement(name)?.place === "inline";
}

function isBlock(name: string | null): boolean {
  return findElement(name) !== null && !isInline(name);
}
