import type { ElementContent } from "hast";
import type { RootContent } from "mdast";
import { quote } from "../../words/quote.ts";
import type { Mistake } from "../reading/problems.ts";
import { type ElementNode, readElement } from "./element.ts";
import type { ContentRule } from "./elements/element-kind.ts";
import { findElement } from "./elements/elements.ts";
import type { ProseContext } from "./elements/prose-context.ts";

/** Builds what is between the tags of an element. */
export interface ContentBuilders {
  words(nodes: readonly RootContent[]): ElementContent[];
  blocks(nodes: readonly RootContent[]): ElementContent[];
}

/**
 * Builds what an element within the prose becomes in a passage's tree. Reports what is wrong with
 * it; then the result is empty.
 */
export function buildElement(
  node: ElementNode,
  build: ContentBuilders,
  context: ProseContext,
): ElementContent[] {
  // Checked for an unknown element, too: the words inside may hold mistakes of their own.
  const content = buildContent(node, findElement(node.name)?.content.holds, build);
  const { report, file } = context;
  const element = readElement(node, file, report);
  if (element === null) return [];
  const { name, kind, attributes, spot } = element;
  const refuse = (mistake: Mistake, attribute?: string): [] => {
    report(spot(attribute), attribute === undefined ? name : `${name}.${attribute}`, mistake);
    return [];
  };
  if (kind.place === "divider")
    return refuse(misplaced(name, "a sentence, a list, a quotation or another element"));
  if (kind.place === "block" && node.type === "mdxJsxTextElement")
    return refuse(misplaced(name, "a sentence"));
  const isEmpty = !content.some(hasText);
  const rule = kind.content;
  if (rule.holds === "nothing" && !isEmpty) return refuse(holdsNothing(name));
  if (rule.holds !== "nothing" && isEmpty) return refuse(holdsWords(name, rule.hint));
  return kind.build({ attributes, refuse }, content, context);
}

function buildContent(
  { children }: ElementNode,
  holds: ContentRule["holds"] | undefined,
  { words, blocks }: ContentBuilders,
): ElementContent[] {
  if (holds === "paragraphs") return blocks(children);
  return words(
    children.flatMap((child): RootContent[] =>
      holds === "words" && child.type === "paragraph" ? child.children : [child],
    ),
  );
}

function hasText(node: ElementContent): boolean {
  if (node.type === "text") return node.value.trim() !== "";
  return node.type === "element" && (node.children.length === 0 || node.children.some(hasText));
}

function misplaced(name: string, inside: string): Mistake {
  return {
    expected: `${quote(`<${name}>`)} on a separate line, between paragraphs`,
    found: `one inside ${inside}`,
    hint: "Put the opening tag and the closing tag each on a separate line, with nothing before them.",
    code: "misplaced-element",
  };
}

function holdsNothing(name: string): Mistake {
  return {
    expected: `nothing between ${quote(`<${name}>`)} and ${quote(`</${name}>`)}`,
    found: "text",
    hint: `End the tag with "/>", and put the words before or after it.`,
    code: "misplaced-words",
  };
}

function holdsWords(name: string, hint: string): Mistake {
  return {
    expected: `text between ${quote(`<${name}>`)} and ${quote(`</${name}>`)}`,
    found: "nothing",
    hint,
    code: "misplaced-words",
  };
}
