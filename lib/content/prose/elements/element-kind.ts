import type { ElementContent } from "hast";
import type { Mistake } from "../../reading/problems.ts";
import type { ProseContext } from "./prose-context.ts";

/**
 * The names of an element's attributes, and whether the author must give each. All values are text.
 */
export type AttributeRules = Readonly<Record<string, "required" | "optional">>;

/**
 * The attributes that an author wrote, after the check: a required one is there and is not empty.
 */
export type AttributeValues<Rules extends AttributeRules> = {
  readonly [Name in keyof Rules]: Rules[Name] extends "required" ? string : string | undefined;
};

/** One element in a chapter, with a known name and checked attributes. */
export interface UsedElement<Rules extends AttributeRules = AttributeRules> {
  attributes: AttributeValues<Rules>;
  /**
   * Reports a mistake at an attribute, or at the element where none is named. Returns an empty
   * list.
   */
  refuse(mistake: Mistake, attribute?: string & keyof Rules): [];
}

/**
 * What an author writes between the tags of an element. `words` may hold emphasis and links;
 * `paragraphs` may hold everything that a passage holds, headings and other elements included.
 * Neither may be empty: `hint` says what belongs there.
 */
export type ContentRule = { holds: "nothing" } | { holds: "words" | "paragraphs"; hint: string };

/**
 * An element that divides the chapter into passages. It stands between paragraphs, inside of
 * nothing else.
 */
export interface DividerKind<Rules extends AttributeRules = AttributeRules> {
  place: "divider";
  attributes: Rules;
  content: { holds: "paragraphs" };
}

/** An element that becomes part of a passage's tree. */
export interface BodyKind<Rules extends AttributeRules = AttributeRules> {
  /** `block`: between paragraphs, on lines of its own. `inline`: within a sentence. */
  place: "block" | "inline";
  attributes: Rules;
  content: ContentRule;
  /** Whether readers see it as a link, so that it may not be inside another link. */
  isLink: boolean;
  /**
   * Builds what the element becomes, and reports what is wrong with its attributes' values.
   * `content` is what is between its tags, built and checked already. An empty list leaves the
   * element out.
   */
  build(
    element: UsedElement<Rules>,
    content: ElementContent[],
    context: ProseContext,
  ): ElementContent[];
}

/** All that lib/content knows of one element that authors may write in a chapter. */
export type ElementKind = DividerKind | BodyKind;

/**
 * Returns the kind that is given. TypeScript takes the types of the attributes' values from its
 * rules.
 */
export function defineElement<const Rules extends AttributeRules>(
  kind: BodyKind<Rules>,
): BodyKind<Rules> {
  return kind;
}
