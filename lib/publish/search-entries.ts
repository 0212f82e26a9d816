import type { Story } from "../story/story.ts";
import { pagePath } from "./address.ts";

/** A story or a chapter that readers can search for. */
export interface SearchEntry {
  /** Path of its page, base path included. */
  path: string;
  title: string;
  /** The story's title for a chapter; empty for a story. */
  story: string;
  /** What it is about: the story's dek or the chapter's summary. */
  about: string;
  language: string;
  dir: Story["dir"];
}

/** Lists stories, in their order, each followed by its chapters. */
export function buildSearchEntries(stories: readonly Story[]): SearchEntry[] {
  return stories.flatMap(({ id, title, dek, chapters, language, dir }) => [
    { path: pagePath(id), title, story: "", about: dek, language, dir },
    ...chapters.map((chapter) => ({
      path: pagePath(id, chapter.id),
      title: chapter.title,
      story: title,
      about: chapter.summary,
      language,
      dir,
    })),
  ]);
}
