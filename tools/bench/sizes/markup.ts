/** Attributes of a tag up to its end; a `>` inside quotes does not end it. */
const ATTRIBUTES = `(?:"[^"]*"|'[^']*'|[^'">])*`;
const SCRIPT = new RegExp(`<script\\b(${ATTRIBUTES})>[\\s\\S]*?</script\\s*>`, "gi");
const LINK = new RegExp(`<link\\b(${ATTRIBUTES})>`, "gi");

/** What a page asks the browser to load, as its HTML names it, in order and without repetition. */
export interface NamedFiles {
  /**
   * Scripts and modules that a browser of today loads, those loaded ahead included; not those
   * marked `nomodule`.
   */
  scripts: string[];
  stylesheets: string[];
}

/** Reads the scripts and style sheets that a page's HTML names. */
export function namedFiles(html: string): NamedFiles {
  const scripts = new Set<string>();
  for (const [, attributes = ""] of html.matchAll(SCRIPT)) {
    const source = attribute(attributes, "src");
    if (source !== null && attribute(attributes, "nomodule") === null) scripts.add(source);
  }
  const stylesheets = new Set<string>();
  for (const [, attributes = ""] of html.matchAll(LINK)) {
    const address = attribute(attributes, "href");
    if (address === null) continue;
    const kinds = words(attributes, "rel");
    if (kinds.includes("stylesheet")) stylesheets.add(address);
    if (kinds.includes("modulepreload")) scripts.add(address);
  }
  return { scripts: [...scripts], stylesheets: [...stylesheets] };
}

function words(attributes: string, name: string): string[] {
  return (attribute(attributes, name) ?? "").toLowerCase().split(/\s+/);
}

/** Value of an attribute, "" where it has none, null where it is not there. */
function attribute(attributes: string, name: string): string | null {
  const pattern = /([^\s"'=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;
  for (const [, key = "", double, single, bare] of attributes.matchAll(pattern)) {
    if (key.toLowerCase() !== name) continue;
    return (double ?? single ?? bare ?? "").replaceAll("&amp;", "&");
  }
  return null;
}
