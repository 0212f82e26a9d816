import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, serializeOuter } from "parse5";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];
type ParentNode = DefaultTreeAdapterMap["parentNode"];

/** Elements that hold no words of the page, or words that its reader does not see at once. */
const WORDLESS = new Set([
  ...["script", "style", "link", "meta", "template", "noscript", "iframe"],
  ...["img", "picture", "svg", "canvas", "button", "input", "dialog"],
]);

/** The start of a page that is laid out for a phone and asks for nothing. */
export const BARE_HEAD = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>The bare words</title>
<link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1">`;

/**
 * Builds the page of the same words without styles, scripts or pictures: the least a text can be.
 */
export function buildBareText(html: string): string {
  return `${BARE_HEAD}\n</head>\n<body>${bareWords(parse(html))}</body>\n</html>\n`;
}

/** Finds the elements of a page that have an attribute, in their order. */
export function findByAttribute(html: string, attribute: string): Element[] {
  const found: Element[] = [];
  const visit = (node: Node) => {
    if (isElement(node) && node.attrs.some(({ name }) => name === attribute)) found.push(node);
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return found;
}

/**
 * Renders the words inside a node: its elements without attributes, and nothing that has no words.
 */
export function bareWords(parent: ParentNode): string {
  const body = findBody(parent) ?? parent;
  strip(body);
  return body.childNodes.map((child) => serializeOuter(child)).join("");
}

function findBody(parent: ParentNode): Element | null {
  for (const child of parent.childNodes) {
    if (!isElement(child)) continue;
    if (child.tagName === "body") return child;
    const below = findBody(child);
    if (below !== null) return below;
  }
  return null;
}

function strip(parent: ParentNode): void {
  for (const child of [...parent.childNodes]) {
    if (isElement(child)) {
      const isHidden = child.attrs.some(({ name }) => name === "hidden");
      if (isHidden || WORDLESS.has(child.tagName)) defaultTreeAdapter.detachNode(child);
      else {
        child.attrs = [];
        strip(child);
      }
    } else if (!defaultTreeAdapter.isTextNode(child)) defaultTreeAdapter.detachNode(child);
  }
}

function isElement(node: Node): node is Element {
  return "tagName" in node;
}
