import type { Source } from "./source.ts";
import type { Story } from "./story.ts";

/**
 * The sources of a story by their ids, in the order of the ids; an id without a source is passed
 * over.
 */
export function findSources({ sources }: Story, ids: readonly string[]): Source[] {
  return ids.flatMap((id) => sources.find((source) => source.id === id) ?? []);
}
