import type { Chapter } from "./chapter.ts";
import type { Story } from "./story.ts";

/**
 * What is read before and after a page: a chapter's id, or null for the story's own page; undefined
 * at either end.
 */
export interface Neighbours {
  previous: string | null | undefined;
  next: string | undefined;
}

/**
 * The pages before and after a chapter's; the story's own page (null) stands before its first
 * chapter.
 */
export function neighbours(
  { chapters }: Pick<Story, "chapters">,
  chapter: Chapter | null,
): Neighbours {
  const pages = [null, ...chapters.map(({ id }) => id)];
  const at = pages.indexOf(chapter?.id ?? null);
  return { previous: pages[at - 1], next: pages[at + 1] ?? undefined };
}
