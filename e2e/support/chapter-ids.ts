import { readFileSync } from "node:fs";
import { atLeastOne } from "../../testing/at-least-one.ts";
import { OUT } from "./fixture-story.ts";

/**
 * The ids of a story's chapters in reading order, from the `story.json` of a built site. Throws
 * where there is none.
 */
export function chapterIds(story: string, out = OUT): [string, ...string[]] {
  const index: unknown = JSON.parse(readFileSync(`${out}/${story}/story.json`, "utf8"));
  const ids = (index as { chapters: { id: string }[] }).chapters.map(({ id }) => id);
  return atLeastOne(ids, `chapters of "${story}" in ${out}`);
}
