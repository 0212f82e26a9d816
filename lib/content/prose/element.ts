import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { quote } from "../../words/quote.ts";
import { likely } from "../reading/nearest.ts";
import type { Mistake, Report, Spot } from "../reading/problems.ts";
import { keyHint } from "../reading/unknown-name.ts";
import { EXPRESSION_HINT, htmlMistake } from "./mdx-mistake.ts";
import { type ElementName, type ElementRule, isElementName, VOCABULARY } from "./vocabulary.ts";

/** An element as the parser gives it. */
export type ElementNode = MdxJsxFlowElement | MdxJsxTextElement;

/** An element of the vocabulary with its attributes, checked. */
export interface KnownElement {
  name: ElementName;
  rule: ElementRule;
  attributes: ReadonlyMap<string, string>;
  /** Where an attribute stands, or the element. */
  spot(attribute?: string): Spot;
}

/** Checks an element's name and attributes. Null where something is wrong, which is reported. */
export function readElement(node: ElementNode, file: string, report: Report): KnownElement | null {
  const at = spotOf(node, file);
  if (!isElementName(node.name)) {
    report(at, "", unknownElement(node.name));
    return null;
  }
  const name = node.name;
  const rule: ElementRule = VOCABULARY[name];
  const attributes = new Map<string, string>();
  const spots = new Map<string, Spot>();
  let fine = true;
  const blame = (spot: Spot, path: string, mistake: Mistake) => {
    fine = false;
    report(spot, path, mistake);
  };
  for (const attribute of node.attributes) {
    const spot = spotOf(attribute, file, at);
    if (attribute.type === "mdxJsxExpressionAttribute") {
      blame(spot, name, expressionMistake(`{${attribute.value}}`));
      continue;
    }
    const path = `${name}.${attribute.name}`;
    if (!Object.hasOwn(rule.attributes, attribute.name)) {
      blame(spot, path, unknownAttribute(attribute.name, Object.keys(rule.attributes)));
    } else if (typeof attribute.value === "object" && attribute.value !== null) {
      blame(spot, path, codeInAttribute(attribute.name, attribute.value.value));
    } else if (attributes.has(attribute.name)) {
      blame(spot, path, repeatedAttribute(attribute.name));
    } else {
      attributes.set(attribute.name, attribute.value ?? "");
      spots.set(attribute.name, spot);
    }
  }
  for (const [key, need] of Object.entries(rule.attributes)) {
    // One that was misspelt, or that code may hold, has been told.
    const given = node.attributes.some(
      (one) => !("name" in one) || likely(one.name, [key]) !== undefined,
    );
    if ((need === "required" && !given) || attributes.get(key) === "") {
      blame(spots.get(key) ?? at, `${name}.${key}`, missingAttribute(name, key));
    }
  }
  const spot = (attribute?: string) =>
    attribute === undefined ? at : (spots.get(attribute) ?? at);
  return fine ? { name, rule, attributes, spot } : null;
}

/** Where a node of the tree begins. */
export function spotOf(
  node: { position?: { start: { line: number; column: number } } | undefined },
  file: string,
  otherwise: Spot = { file, line: 1, column: 1 },
): Spot {
  const start = node.position?.start;
  return start === undefined ? otherwise : { file, line: start.line, column: start.column };
}

/** What code between braces is told. */
export function expressionMistake(found: string): Mistake {
  return { expected: "words", found: quote(found), hint: EXPRESSION_HINT, code: "expression" };
}

function codeInAttribute(name: string, code: string): Mistake {
  const word = /^["'`]?([\w-]+)["'`]?$/.exec(code.trim())?.[1];
  return {
    expected: "text in quotes",
    found: quote(`{${code}}`),
    hint: word === undefined ? EXPRESSION_HINT : `Write ${name}="${word}".`,
    code: "expression",
  };
}

function unknownElement(name: string | null): Mistake {
  const known = Object.keys(VOCABULARY);
  const isSlip = known.some((one) => one.toLowerCase() === name?.toLowerCase());
  if (name === null || (/^[a-z]/.test(name) && !isSlip)) return htmlMistake(name ?? "");
  return {
    expected: "an element of a chapter",
    found: quote(`<${name}>`),
    hint: keyHint(name, known),
    code: "unknown-element",
  };
}

function unknownAttribute(found: string, known: readonly string[]): Mistake {
  return {
    expected: "a known attribute",
    found: quote(found),
    hint: keyHint(found, known),
    code: "unknown-attribute",
  };
}

function repeatedAttribute(name: string): Mistake {
  return {
    expected: "each attribute once",
    found: `${quote(name)} a second time`,
    hint: "Take one of the two out.",
    code: "duplicate-key",
  };
}

function missingAttribute(element: string, name: string): Mistake {
  return {
    expected: `the attribute ${quote(name)}`,
    found: "nothing",
    hint: `Write <${element} ${name}="…">.`,
    code: "missing-attribute",
  };
}
