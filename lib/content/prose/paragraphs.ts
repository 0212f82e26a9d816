import type { Paragraph, PhrasingContent, RootContent } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { isElementName, VOCABULARY } from "./vocabulary.ts";

/**
 * Puts elements back where their author meant them. The parser takes an element alone on its line for a
 * block, even in mid-paragraph, and one with its words on the same line for a part of a sentence; here the
 * vocabulary decides.
 */
export function mendParagraphs(nodes: readonly RootContent[]): RootContent[] {
  const mended: RootContent[] = [];
  let open: Paragraph | undefined;
  /** The last line of the open paragraph: what stands on the next one still belongs to it. */
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

/** A paragraph of nothing but block elements is these blocks. */
function unwrapBlocks(node: RootContent): RootContent[] {
  if (node.type !== "paragraph") return [node];
  const parts = node.children.filter((child) => child.type !== "text" || child.value.trim() !== "");
  const blocks = parts.flatMap((part): MdxJsxFlowElement[] => {
    if (part.type !== "mdxJsxTextElement" || !isElementName(part.name) || isInline(part.name)) {
      return [];
    }
    const words: Paragraph = { type: "paragraph", children: part.children };
    if (part.position !== undefined) words.position = part.position;
    return [
      { ...part, type: "mdxJsxFlowElement", children: part.children.length === 0 ? [] : [words] },
    ];
  });
  return blocks.length > 0 && blocks.length === parts.length ? blocks : [node];
}

function isInline(name: string | null): boolean {
  return isElementName(name) && VOCABULARY[name].stands === "inline";
}
