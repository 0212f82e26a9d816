import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** The text of a chapter from its editor. */
export interface WrittenChapter {
  id: string;
  title: string;
  summary: string;
  aliases?: string[];
}

/** The texts of a story from its editor and publisher, as written in their files. */
export interface WrittenStory {
  site: { name: string; url: string; contact: string; logo?: string; licence: { url: string } };
  head: {
    title: string;
    dek: string;
    dateline: string;
    published: string;
    authors: string[];
    region: number[];
  };
  sources: Record<string, { title: string; publisher: string; url?: string }>;
  /** In reading order. */
  chapters: WrittenChapter[];
}

/** Reads a story's files without the code that builds pages from them. */
export function readWrittenStory(content: string, story: string): WrittenStory {
  const folder = join(content, story);
  const read = (path: string) => readFileSync(path, "utf8");
  const chapters = readdirSync(folder).filter((name) => name.endsWith(".mdx"));
  return {
    site: parse(read(join(content, "site.yaml"))),
    head: parse(read(join(folder, "story.yaml"))),
    sources: parse(read(join(folder, "sources.yaml"))),
    chapters: chapters.sort().map((name) => ({
      id: name.slice(3, -4),
      ...parse(read(join(folder, name)).split(/^---$/m)[1] ?? ""),
    })),
  };
}
