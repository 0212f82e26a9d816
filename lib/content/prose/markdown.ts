import type { Element, ElementContent } from "hast";
import type { Link, Nodes, Paragraph, RootContent } from "mdast";
import { quote } from "../../words/quote.ts";
import { draftMistake, isPath, linkMistake } from "../links/link.ts";
import { resolvePage } from "../links/link-page.ts";
import type { Mistake } from "../reading/problems.ts";
import { buildElement } from "./build-element.ts";
import { expressionMistake, spotOf } from "./element.ts";
import type { ProseContext } from "./elements/prose-context.ts";
import { importMistake } from "./mdx-mistake.ts";
import { checkNestedLinks, isLink } from "./nested-links.ts";
import { mendParagraphs } from "./paragraphs.ts";
import { checkProseWords } from "./prose-words.ts";

/**
 * Builds the part of a passage's tree that Markdown blocks become. Reports what a chapter may not
 * hold.
 */
export function buildMarkdown(
  nodes: readonly RootContent[],
  context: ProseContext,
): ElementContent[] {
  return mendParagraphs(nodes).flatMap((node) => build(node, context));
}

/** The same for words within a sentence. */
function buildWords(nodes: readonly RootContent[], context: ProseContext): ElementContent[] {
  return nodes.flatMap((node) => build(node, context));
}

function build(node: RootContent, context: ProseContext): ElementContent[] {
  const words = (parent: { children: readonly RootContent[] }) =>
    buildWords(parent.children, context);
  const blocks = (parent: { children: readonly RootContent[] }) =>
    buildMarkdown(parent.children, context);
  const refuse = (mistake: Mistake): [] => {
    context.report(spotOf(node, context.file), "", mistake);
    return [];
  };
  switch (node.type) {
    case "text":
      return [{ type: "text", value: node.value }];
    case "break":
      return [element("br", [])];
    case "paragraph":
      if (isUnspacedHeading(node)) return refuse(unspacedMistake());
      checkProseWords(node, context);
      return [element("p", words(node))];
    case "emphasis":
      return [element("em", words(node))];
    case "strong":
      return [element("strong", words(node))];
    case "blockquote":
      return [element("blockquote", blocks(node))];
    case "heading":
      if (node.depth !== 2 && node.depth !== 3) return refuse(headingMistake(node.depth));
      checkProseWords(node, context);
      return [element(node.depth === 2 ? "h3" : "h4", words(node))];
    case "list": {
      const start = node.ordered && node.start !== 1 ? { start: node.start ?? 1 } : {};
      return [element(node.ordered ? "ol" : "ul", blocks(node), start)];
    }
    case "listItem": {
      if (typeof node.checked === "boolean") return refuse(unusedMistake("checkbox"));
      const content = blocks(node);
      // A list whose items stand close together has words in its items, not paragraphs.
      return [element("li", node.spread === true ? content : content.flatMap(unwrap))];
    }
    case "link": {
      checkNestedLinks(node, context);
      const mistake =
        linkMistake(writtenUrl(node), context.links) ??
        (context.isPublic ? draftMistake(node.url, context.links) : null);
      const title = node.title ? { title: node.title } : {};
      const content = words(node);
      return mistake === null
        ? [element("a", content, { href: hrefOf(node.url, context), ...title })]
        : refuse(mistake);
    }
    case "mdxJsxFlowElement":
    case "mdxJsxTextElement":
      if (isLink(node)) checkNestedLinks(node, context);
      return buildElement(
        node,
        {
          words: (nodes) => buildWords(nodes, context),
          blocks: (nodes) => buildMarkdown(nodes, context),
        },
        context,
      );
    case "mdxFlowExpression":
    case "mdxTextExpression":
      return refuse(expressionMistake(`{${node.value}}`));
    case "mdxjsEsm":
      return refuse(importMistake(node.value.split("\n")[0] ?? ""));
    case "image":
    case "imageReference":
      return refuse(pictureMistake(node.alt ?? ""));
    default:
      return refuse(unusedMistake(node.type));
  }
}

/** The address as the author wrote it. The parser adds http:// to a bare www.example.org. */
function writtenUrl({ url, children: [only] }: Link): string {
  return only?.type === "text" && url === `http://${only.value}` ? only.value : url;
}

/**
 * A path to a page begins at the site's root, because pages of several folders print the same link.
 */
function hrefOf(url: string, { links }: ProseContext): string {
  return isPath(url) ? resolvePage(url, links.story) : url;
}

function element(
  tagName: string,
  children: ElementContent[],
  properties: Element["properties"] = {},
): Element {
  return { type: "element", tagName, properties, children };
}

function unwrap(node: ElementContent): ElementContent[] {
  return node.type === "element" && node.tagName === "p" ? node.children : [node];
}

/** Whether a paragraph was meant as a heading: its signs have no space behind them. */
function isUnspacedHeading({ children: [first] }: Paragraph): boolean {
  return first?.type === "text" && /^#{2,}[^\s#]/.test(first.value);
}

function unspacedMistake(): Mistake {
  return {
    expected: "a space after the # signs of a heading",
    found: "none",
    hint: "Write ## Heading. If the text should start with #, put \\ in front.",
    code: "unused-markdown",
  };
}

function headingMistake(depth: number): Mistake {
  return {
    expected: "a heading with ## or ###",
    found: quote("#".repeat(depth)),
    hint: "The chapter's title is at the top of the file; only ## and ### are used for headings.",
    code: "unused-markdown",
  };
}

const UNUSED: Partial<Record<Nodes["type"] | "checkbox", [name: string, hint: string]>> = {
  thematicBreak: ["a horizontal line", "Start a new chapter, or use a heading."],
  table: ["a table", "Write a list instead."],
  checkbox: ["a checkbox", "Remove the brackets at the start of the item."],
  delete: ["crossed-out text", "Remove it. Write a single ~ as \\~."],
  inlineCode: ["text in backticks", "Remove the backticks."],
  code: ["a block of code", "Remove the backticks around it."],
  footnoteReference: ["a footnote", 'Name the source with <Cite source="id" />.'],
  footnoteDefinition: ["a footnote", 'Name the source with <Cite source="id" />.'],
  linkReference: ["a link with its address elsewhere", "Write it as [words](https://…)."],
  definition: ["a link's address on a separate line", "Write it as [words](https://…)."],
};

function pictureMistake(alt: string): Mistake {
  return {
    expected: "text and maps",
    found: alt === "" ? "a picture" : `a picture, ${quote(alt)}`,
    hint: "Chapters cannot contain pictures: describe it in words, or show the place on a map.",
    code: "picture",
  };
}

function unusedMistake(type: Nodes["type"] | "checkbox"): Mistake {
  const [found, hint] = UNUSED[type] ?? ["something else", "Write a paragraph instead."];
  return {
    expected: "paragraphs, headings, lists, quotations, links or emphasis",
    found,
    hint,
    code: "unused-markdown",
  };
}
