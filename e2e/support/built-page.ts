import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { atLeastOne } from "../../testing/at-least-one.ts";

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/**
 * Values of attributes that an element must have; `true` for any value, a pattern for those that it
 * matches.
 */
export type Attributes = Readonly<Record<string, string | RegExp | true>>;

/**
 * Paths of all pages in the folder of a built site, from that folder. Throws where there is none.
 */
export function listPages(out: string): [string, ...string[]] {
  return atLeastOne(
    listFiles(out).filter((name) => name.endsWith(".html")),
    `pages in ${out}`,
  );
}

/**
 * Paths of all files and folders in the folder of a built site, from that folder. Throws where
 * there is none.
 */
export function listFiles(out: string): [string, ...string[]] {
  return atLeastOne(readdirSync(out, { recursive: true, encoding: "utf8" }), `files in ${out}`);
}

/**
 * Parses a page of a built site as a browser without script does. For a folder it parses
 * `index.html`.
 */
export function readPage(out: string, path: string): DefaultTreeAdapterTypes.Document {
  const file = join(out, path.endsWith(".html") ? path : `${path}/index.html`);
  return parse(readFileSync(file, "utf8"), { scriptingEnabled: false });
}

/**
 * All elements of this name (`*` for any) and with these attributes under a node, in the order of
 * the page.
 */
export function findAll(node: Node, name: string, attributes: Attributes = {}): Element[] {
  const children = "childNodes" in node ? node.childNodes : [];
  const below = children.flatMap((child) => findAll(child, name, attributes));
  return isSuch(node, name, attributes) ? [node, ...below] : below;
}

/** The first such element. Throws where there is none. */
export function findOne(node: Node, name: string, attributes: Attributes = {}): Element {
  const wanted = `<${name}> with ${Object.entries(attributes).join(" and ")}`;
  return atLeastOne(findAll(node, name, attributes), wanted)[0];
}

/** The value of an attribute; null where the element has none. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((each) => each.name === name)?.value ?? null;
}

/** All text under a node, white space as single spaces. */
export function textOf(node: Node): string {
  return rawText(node).replace(/\s+/g, " ").trim();
}

/**
 * The content of `<meta>` elements by name or property, the address of `<link>` elements by `rel`,
 * and the title.
 */
export function readHead(page: Node) {
  const meta: Record<string, string> = {};
  for (const element of findAll(page, "meta", { content: true })) {
    const name = attribute(element, "name") ?? attribute(element, "property");
    if (name !== null) meta[name] = attribute(element, "content") ?? "";
  }
  const links: Record<string, string> = {};
  for (const element of findAll(page, "link", { rel: true }))
    links[attribute(element, "rel") ?? ""] = attribute(element, "href") ?? "";
  return { title: textOf(findOne(page, "title")), meta, links };
}

function rawText(node: Node): string {
  if ("value" in node && node.nodeName === "#text") return node.value;
  return "childNodes" in node ? node.childNodes.map(rawText).join("") : "";
}

function isSuch(node: Node, name: string, attributes: Attributes): node is Element {
  if (!("attrs" in node) || (name !== "*" && node.tagName !== name)) return false;
  return Object.entries(attributes).every(([key, wanted]) => {
    const value = attribute(node, key);
    if (value === null) return false;
    if (wanted === true) return true;
    return typeof wanted === "string" ? value === wanted : wanted.test(value);
  });
}
