/** How an element stands in a chapter, and what its author must give it. */
export interface ElementRule {
  /** `block`: on lines of its own, around paragraphs. `inline`: within a sentence. */
  stands: "block" | "inline";
  /** What stands between its tags. */
  holds: "paragraphs" | "words" | "nothing";
  /** Names of its attributes; all are text. */
  attributes: Readonly<Record<string, "required" | "optional">>;
}

/** Every element a chapter may hold. The words are those of docs/writing-a-story.md. */
export const VOCABULARY = {
  Waypoint: { stands: "block", holds: "paragraphs", attributes: { id: "required" } },
  Published: { stands: "inline", holds: "words", attributes: { source: "required" } },
  Cite: { stands: "inline", holds: "nothing", attributes: { source: "required" } },
  AreaOf: { stands: "inline", holds: "nothing", attributes: { layer: "required" } },
  ShareOf: {
    stands: "inline",
    holds: "nothing",
    attributes: { layer: "required", of: "required" },
  },
  LengthOf: { stands: "inline", holds: "nothing", attributes: { layer: "required" } },
  CountOf: {
    stands: "inline",
    holds: "nothing",
    attributes: { layer: "required", where: "optional" },
  },
} as const satisfies Record<string, ElementRule>;

/** Name of an element of the vocabulary. */
export type ElementName = keyof typeof VOCABULARY;

/** Whether a chapter may hold an element of this name. */
export function isElementName(name: string | null): name is ElementName {
  return name !== null && Object.hasOwn(VOCABULARY, name);
}
