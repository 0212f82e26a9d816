import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { quote } from "../../words/quote.ts";
import { likely } from "../reading/nearest.ts";
import type { Mistake, Report, Spot } from "../reading/problems.ts";
import { keyHint } from "../reading/unknown-name.ts";
import type { AttributeRules, ElementKind } from "./elements/element-kind.ts";
import { ELEMENTS, findElement } from "./elements/elements.ts";
import { EXPRESSION_HINT, htmlMistake } from "./mdx-mistake.ts";

/** An element as the parser returns it. */
export type ElementNode = MdxJsxFlowElement | MdxJsxTextElement;

/** An element whose name and attributes have passed the check. */
export interface CheckedElement {
  name: string;
  kind: ElementKind;
  /** The values of the attributes that the author wrote. */
  attributes: Readonly<Record<string, string>>;
  /** Returns the place of an attribute in the file, or of the element. */
  spot(attribute?: string): Spot;
}

/** Checks an element's name and attributes. Reports what is wrong; then the result is null. */
export function readElement(
  node: ElementNode,
  file: string,
  report: Report,
): CheckedElement | null {
  const at = spotOf(node, file);
  const { name } = node;
  const kind = findElement(name);
  if (name === null || kind === null) {
    report(at, "", unknownElement(name));
    return null;
  }
  const rules: AttributeRules = kind.attributes;
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
    if (!Object.hasOwn(rules, attribute.name)) {
      blame(spot, path, unknownAttribute(attribute.name, Object.keys(rules)));
    } else if (typeof attribute.value === "object" && attribute.value !== null) {
      blame(spot, path, codeInAttribute(attribute.name, attribute.value.value));
    } else if (attributes.has(attribute.name)) {
      blame(spot, path, repeatedAttribute(attribute.name));
    } else {
      attributes.set(attribute.name, attribute.value ?? "");
      spots.set(attribute.name, spot);
    }
  }
  for (const [key, need] of Object.entries(rules)) {
    // A misspelt attribute has been reported, and code may hold any.
    const given = node.attributes.some(
      (one) => !("name" in one) || likely(one.name, [key]) !== undefined,
    );
    if ((need === "required" && !given) || attributes.get(key) === "") {
      blame(spots.get(key) ?? at, `${name}.${key}`, missingAttribute(name, key));
    }
  }
  const spot = (attribute?: string) =>
    attribute === undefined ? at : (spots.get(attribute) ?? at);
  return fine ? { name, kind, attributes: Object.fromEntries(attributes), spot } : null;
}

/** Returns where a node of the tree begins. `otherwise` is for a node without a position. */
export function spotOf(
  node: { position?: { start: { line: number; column: number } } | undefined },
  file: string,
  otherwise: Spot = { file, line: 1, column: 1 },
): Spot {
  const start = node.position?.start;
  return start === undefined ? otherwise : { file, line: start.line, column: start.column };
}

/** The mistake of code between braces. */
export function expressionMistake(found: string): Mistake {
  return { expected: "text", found: quote(found), hint: EXPRESSION_HINT, code: "expression" };
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
  const known = Object.keys(ELEMENTS);
  const isSlip = known.some((one) => one.toLowerCase() === name?.toLowerCase());
  if (name === null || (/^[a-z]/.test(name) && !isSlip)) return htmlMistake(name ?? "");
  return {
    expected: "a known element",
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
    expected: "each attribute only once",
    found: `${quote(name)} twice`,
    hint: "Delete one of the two.",
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
