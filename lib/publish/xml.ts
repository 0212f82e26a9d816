import { xmlCharacters } from "../story/xml-characters.ts";

/** An element with its attributes and what is in it; a text is escaped when it is printed. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (XmlElement | string)[];
}

const NAME = /^[A-Za-z_][\w.-]*(:[A-Za-z_][\w.-]*)?$/;

/** Builds an element: `element("link", { href: "…" })`, `element("title", {}, "…")`. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (XmlElement | string)[]
): XmlElement {
  return { name, attributes, children };
}

/** Prints a document in UTF-8. Throws where a name of an element or attribute is none. */
export function printXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${printElement(root)}\n`;
}

/**
 * Prints markup of HTML for where a feed takes it as text; void elements have no end tag in either
 * language.
 */
export function printFragment(elements: readonly XmlElement[]): string {
  return elements.map(printElement).join("");
}

function printElement({ name, attributes, children }: XmlElement): string {
  const told = Object.entries(attributes).map(([key, value]) => {
    return ` ${checkedName(key)}="${escapeXml(value)}"`;
  });
  const start = `<${checkedName(name)}${told.join("")}`;
  if (children.length === 0) return `${start}/>`;
  const inside = children.map((child) =>
    typeof child === "string" ? escapeXml(child) : printElement(child),
  );
  return `${start}>${inside.join("")}</${name}>`;
}

function checkedName(name: string): string {
  if (!NAME.test(name)) throw new Error(`printXml: an XML name expected, "${name}" found`);
  return name;
}

/**
 * Line ends and tabs are kept as they are: a parser would turn them into spaces within an
 * attribute.
 */
function escapeXml(text: string): string {
  return xmlCharacters(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}
