import { loadStory } from "../../lib/content/load-story.ts";
import { fileReader, type Reader } from "../../lib/content/reading/reader.ts";
import type { Problem } from "../../lib/story/problem.ts";
import type { Story } from "../../lib/story/story.ts";

/**
 * Checks a story with a new text for one file in place of the one on the disk. Returns the story,
 * or the problems that the new text adds.
 */
export function checkStory(
  root: string,
  id: string,
  path: string,
  text: string,
): { story: Story | null; problems: Problem[] } {
  const reader: Reader = {
    ...fileReader,
    read: (asked) => (asked === path ? text : fileReader.read(asked)),
  };
  const after = loadStory(root, id, reader);
  if ("story" in after) return { story: after.story, problems: [] };
  const before = loadStory(root, id);
  const known = new Set("problems" in before ? before.problems.map(withoutPlace) : []);
  return {
    story: null,
    problems: after.problems.filter((problem) => !known.has(withoutPlace(problem))),
  };
}

/** Drops the place of a problem, since lines may have moved. */
function withoutPlace({ line: _, column: __, ...problem }: Problem): string {
  return JSON.stringify(problem);
}
