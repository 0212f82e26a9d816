import type { Root } from "hast";
import type { ProsePart } from "../prose/prose.ts";
import type { Report } from "../reading/problems.ts";
import type { ChapterFile } from "./chapter-file.ts";

/**
 * Most words beside one map: on a phone they fill about five screens, and its reader has forgotten
 * the map.
 */
const MOST_WORDS = 300;

/** Warns of maps that stay while a reader scrolls through more words than one map can go with. */
export function reportLongPassages(
  { id, document }: ChapterFile,
  parts: readonly ProsePart[],
  report: Report,
): void {
  for (const { waypoint, body } of parts) {
    const words = countWords(body);
    if (words <= MOST_WORDS || document === null) continue;
    const path = waypoint === id ? ["map"] : ["waypoints", waypoint];
    report(document.at(path, "key"), path.join("."), {
      expected: `at most ${MOST_WORDS} words beside one map`,
      found: String(words),
      hint: "Put a <Waypoint> around the paragraph where the map should change, or shorten the text.",
      code: "long-passage",
      warning: true,
    });
  }
}

function countWords(body: Root): number {
  const text = (node: Root | Root["children"][number]): string => {
    if (node.type === "text") return node.value;
    return "children" in node ? node.children.map(text).join(" ") : "";
  };
  return text(body).match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
}
