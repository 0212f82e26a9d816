import { fileReader, type Reader } from "./reader.ts";

/** Folder of the site-wide world map; never a story. */
export const WORLD = "world";

/**
 * Files that mark a story's folder, misspelt ones included: else the story would vanish silently.
 */
const OF_A_STORY = /^story\.ya?ml$|\.mdx$/i;

/**
 * Ids of the stories under a content folder: its folders that hold a story.yaml or a chapter,
 * sorted.
 */
export function listStories(root: string, reader: Reader = fileReader): string[] {
  return reader
    .list(root)
    .filter(
      (name) =>
        name !== WORLD && reader.list(`${root}/${name}`).some((file) => OF_A_STORY.test(file)),
    );
}
