import type { Element, ElementContent } from "hast";
import { quote } from "../../words/quote.ts";
import { sourceMistake } from "../layer/references.ts";
import type { Mistake } from "../reading/problems.ts";
import { type ElementNode, type KnownElement, readElement } from "./element.ts";
import { measureFigure } from "./figure.ts";
import type { ProseContext } from "./prose-context.ts";
import { figureMistake } from "./published-figure.ts";

/**
 * Builds what an inline element of the vocabulary becomes in the body: `Published`, `Cite` or `Measured`.
 * `words` is what stands between its tags, built already.
 */
export function buildElement(
  node: ElementNode,
  words: ElementContent[],
  context: ProseContext,
): ElementContent[] {
  const { report, declared } = context;
  const known = readElement(node, context.file, report);
  if (known === null) return [];
  const { name, rule, attributes, spot } = known;
  const refuse = (mistake: Mistake, attribute?: string): [] => {
    report(spot(attribute), attribute === undefined ? name : `${name}.${attribute}`, mistake);
    return [];
  };
  if (rule.stands === "block") return refuse(misplaced(name));
  const isEmpty = !words.some(hasText);
  if (rule.holds === "nothing" && !isEmpty) return refuse(holdsNothing(known));
  if (rule.holds === "words" && isEmpty) return refuse(holdsWords(known));
  if (name === "Published" || name === "Cite") {
    const source = attributes.get("source") ?? "";
    const mistake = sourceMistake(source, declared.sourceIds);
    if (mistake !== null) return refuse(mistake, "source");
    const wrong =
      name === "Published" && declared.sourceIds !== null
        ? figureMistake(words.map(textOf).join(""), source, declared.figures.get(source))
        : null;
    if (wrong !== null) report(spot(), name, wrong);
    return [element(name, { source, note: context.notes.number(source) }, words)];
  }
  const figure = measureFigure(known, context, refuse);
  return figure === null ? [] : [element("Measured", { ...figure }, [])];
}

function element(
  tagName: string,
  properties: Element["properties"],
  children: ElementContent[],
): Element {
  return { type: "element", tagName, properties, children };
}

function hasText(node: ElementContent): boolean {
  if (node.type === "text") return node.value.trim() !== "";
  return node.type === "element" && (node.children.length === 0 || node.children.some(hasText));
}

function textOf(node: ElementContent): string {
  if (node.type === "text") return node.value;
  return node.type === "element" ? node.children.map(textOf).join("") : "";
}

function misplaced(name: string): Mistake {
  return {
    expected: `${quote(`<${name}>`)} on a line of its own, between paragraphs,`,
    found: "one within a sentence, a list, a quotation or another element",
    hint: "Put its opening and its closing tag on lines of their own, with nothing before them.",
    code: "misplaced-element",
  };
}

function holdsNothing({ name }: KnownElement): Mistake {
  return {
    expected: `nothing between ${quote(`<${name}>`)} and ${quote(`</${name}>`)}`,
    found: "words",
    hint: `End it with "/>"; the words stand before or after it.`,
    code: "misplaced-words",
  };
}

function holdsWords({ name }: KnownElement): Mistake {
  return {
    expected: `words between ${quote(`<${name}>`)} and ${quote(`</${name}>`)}`,
    found: "nothing",
    hint: "It holds the figure as the source prints it.",
    code: "misplaced-words",
  };
}
