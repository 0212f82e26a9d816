import type { Element, ElementContent, RootContent } from "hast";

/**
 * The elements that the tree of a passage may hold besides HTML, with the properties of each.
 * `lib/content/prose/elements` builds them, and `components/prose` renders them.
 */
export interface ProseElements {
  /**
   * A figure as its source printed it. Its children are the figure; `note` is the number of the
   * chapter's note.
   */
  Published: { source: string; note: number };
  /** A reference to a source, without words of its own. */
  Cite: { source: string; note: number };
  /**
   * A figure measured on the map's shapes: `text` is the figure with its margin, `how` says what
   * was measured.
   */
  Measured: { text: string; how: string };
}

/** The name of an element that the tree of a passage may hold besides HTML. */
export type ProseElementName = keyof ProseElements;

/** An element of a passage's tree whose properties are those of its name. */
export interface ProseElement<Name extends ProseElementName> extends Element {
  tagName: Name;
  properties: ProseElements[Name];
}

/** Builds an element of a passage's tree. */
export function buildProseElement<Name extends ProseElementName>(
  tagName: Name,
  properties: ProseElements[Name],
  children: ElementContent[] = [],
): ProseElement<Name> {
  return { type: "element", tagName, properties, children };
}

/** Whether a node of a passage's tree is the element of this name. */
export function isProseElement<Name extends ProseElementName>(
  node: RootContent | ElementContent | undefined,
  name: Name,
): node is ProseElement<Name> {
  return node?.type === "element" && node.tagName === name;
}
