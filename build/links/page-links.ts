import { type DefaultTreeAdapterTypes, html, parse } from "parse5";

/** What a page leads to, and where others may lead on it. */
export interface PageLinks {
  /** Addresses as written, each once. */
  addresses: Set<string>;
  /** Ids of its elements, and names of old-style anchors. */
  anchors: Set<string>;
}

/** Attributes that hold an address, by element; `*` for all. */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  "*": ["href", "src", "poster"],
  object: ["data"],
  form: ["action"],
};

/** Attributes that hold several, each with its width or density. */
const SETS = ["srcset", "imagesrcset"];

/** Names of the `<meta>` elements with pictures and pages for other sites. */
const META = /^(og|twitter):(url|image|audio|video)(:url|:secure_url)?$/;

/** Finds the links of a page, including those in `<noscript>` and `<template>`. */
export function findLinks(text: string): PageLinks {
  const found: PageLinks = { addresses: new Set(), anchors: new Set() };
  look(parse(text, { scriptingEnabled: false }), found);
  return found;
}

function look(node: DefaultTreeAdapterTypes.Node, found: PageLinks): void {
  if ("attrs" in node) lookAt(node, found);
  if ("content" in node) look(node.content, found);
  if ("childNodes" in node) for (const child of node.childNodes) look(child, found);
}

function lookAt({ tagName, attrs }: DefaultTreeAdapterTypes.Element, found: PageLinks): void {
  const own = new Map(attrs.map(({ name, value }) => [name, value]));
  for (const name of [...(ADDRESSES["*"] ?? []), ...(ADDRESSES[tagName] ?? [])]) {
    const address = own.get(name);
    if (address !== undefined) found.addresses.add(address);
  }
  for (const name of SETS) {
    for (const address of candidates(own.get(name) ?? "")) found.addresses.add(address);
  }
  if (tagName === html.TAG_NAMES.META && META.test(own.get("property") ?? own.get("name") ?? "")) {
    found.addresses.add(own.get("content") ?? "");
  }
  const anchors = [own.get("id"), tagName === "a" ? own.get("name") : undefined];
  for (const anchor of anchors) if (anchor !== undefined) found.anchors.add(anchor);
}

/** The addresses of a `srcset`: a comma within one does not end it, a space does. */
function candidates(set: string): string[] {
  return [...set.matchAll(/([^\s,]\S*[^\s,]|[^\s,])(?:\s+[^,]+)?\s*(?:,|$)/g)].flatMap(
    ([, address]) => address ?? [],
  );
}
