import { realpathSync, statSync } from "node:fs";
import { basename, join, sep } from "node:path";
import { fileReader } from "../../lib/content/reading/reader.ts";
import { MAX_CHAPTER } from "./guards.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** The file of a chapter. */
export interface ChapterPath {
  /** Its real path, with links resolved. */
  path: string;
  /** The path by which the code that loads content names it. */
  read: string;
  /** Path in messages: from the content folder's parent. */
  name: string;
}

const ID = /^[a-z0-9-]+$/;

/**
 * Finds the file of a chapter by ids. Refuses anything that is not a chapter, or lies outside of
 * the content folder.
 */
export function findChapter(root: string, story: string, chapter: string): ChapterPath | Refusal {
  for (const [place, id] of Object.entries({ story, chapter })) {
    if (!ID.test(id)) return refuse(400, { place, expected: "an id", found: `"${id}"`, hint: IDS });
  }
  const folder = `${root.replace(/\/+$/, "")}/${story}`;
  const file = fileReader
    .list(folder)
    .find((name) => /^\d{2}-/.test(name) && name.slice(3) === `${chapter}.mdx`);
  const name = `${basename(root)}/${story}/${file ?? `NN-${chapter}.mdx`}`;
  if (file === undefined)
    return refuse(404, { place: name, expected: "a chapter's file", found: "none", hint: RENAMED });
  const [base, path] = [realpathSync(root), realpathSync(join(folder, file))];
  if (!path.startsWith(base + sep))
    return refuse(403, {
      place: name,
      expected: "a file in the content folder",
      found: "a link that leads out of it",
      hint: LINK,
    });
  const found = statSync(path);
  if (!found.isFile() || found.size > MAX_CHAPTER)
    return refuse(413, {
      place: name,
      expected: `a file of at most ${MAX_CHAPTER} bytes`,
      found: found.isFile() ? `${found.size} bytes` : "no file",
      hint: "Split it into several chapters.",
    });
  return { path, read: `${folder}/${file}`, name };
}

const IDS = "Use lower-case letters, digits and hyphens.";
const RENAMED = "It may have been renamed: reload the page.";
const LINK = "Put the file itself in the folder: the panel writes nothing outside it.";
