import { AREA_OF } from "./area-of.ts";
import { CITE } from "./cite.ts";
import { COUNT_OF } from "./count-of.ts";
import type { ElementKind } from "./element-kind.ts";
import { LENGTH_OF } from "./length-of.ts";
import { PUBLISHED } from "./published.ts";
import { SHARE_OF } from "./share-of.ts";
import { WAYPOINT } from "./waypoint.ts";

/**
 * Every element that a chapter may hold, by the name that authors write. docs/writing-a-story.md
 * describes each.
 */
export const ELEMENTS = {
  Waypoint: WAYPOINT,
  Published: PUBLISHED,
  Cite: CITE,
  AreaOf: AREA_OF,
  ShareOf: SHARE_OF,
  LengthOf: LENGTH_OF,
  CountOf: COUNT_OF,
} satisfies Record<string, ElementKind>;

/** The name of an element that a chapter may hold. */
export type ElementName = keyof typeof ELEMENTS;

/** Returns the kind of an element, or null for a name that no element has. */
export function findElement(name: string | null): ElementKind | null {
  return name !== null && Object.hasOwn(ELEMENTS, name) ? ELEMENTS[name as ElementName] : null;
}
