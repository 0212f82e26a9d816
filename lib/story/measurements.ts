import type { ElementContent, RootContent } from "hast";
import type { Chapter } from "./chapter.ts";
import { isProseElement } from "./prose-elements.ts";

/** How the measured figures of a chapter were measured: each way once, in reading order. */
export function measurements({ passages }: Pick<Chapter, "passages">): string[] {
  return [...new Set(passages.flatMap(({ body }) => body.children.flatMap(waysIn)))];
}

/** The id of the list item that says how; ways count from 1. */
export function measurementId(chapter: { id: string }, way: number): string {
  return `${chapter.id}-measured-${way}`;
}

function waysIn(node: RootContent | ElementContent): string[] {
  if (isProseElement(node, "Measured")) return [node.properties.how];
  return node.type === "element" ? node.children.flatMap(waysIn) : [];
}
