import { fileReader, type Reader } from "./reader.ts";

/** Folder of the site-wide world map; never a story. */
export const WORLD = "world";

/** Ids of the stories under a content folder: its folders that hold a story.yaml, sorted. */
export function listStories(root: string, reader: Reader = fileReader): string[] {
  return reader
    .list(root)
    .filter((name) => name !== WORLD && reader.list(`${root}/${name}`).includes("story.yaml"));
}
