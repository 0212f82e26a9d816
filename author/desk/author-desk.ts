import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { replaceFile } from "../../build/files/replace-files.ts";
import { loadStory } from "../../lib/content/load-story.ts";
import { listStories } from "../../lib/content/reading/list-stories.ts";
import { collectProblems } from "../../lib/content/reading/problems.ts";
import { packExpectation } from "../../lib/content/yaml/expectation.ts";
import { readFields, type Shape } from "../../lib/content/yaml/read-fields.ts";
import { position, text } from "../../lib/content/yaml/values.ts";
import type { Story } from "../../lib/story/story.ts";
import { readChange } from "./change.ts";
import { checkStory } from "./check-story.ts";
import { type ChapterPath, findChapter } from "./find-chapter.ts";
import { type Picked, pick } from "./pick.ts";
import { isRefusal, type Refusal, refuse, refuseFor } from "./refusal.ts";
import { type Rewritten, rewriteWaypoint } from "./rewrite-waypoint.ts";

/** The map of a waypoint in a chapter's file, before or after writing. */
export interface Written {
  file: string;
  /** From 1. */
  line: number;
  /** The keys that the panel may change, as written in the file. */
  yaml: string;
  /** The version of the file on the disk; a later `write` must name it. */
  version: string;
}

const anything = z.unknown();
const METRES = packExpectation({
  expected: "a distance in metres, greater than 0",
  hint: "Send the radius in which to look for features.",
  code: "wrong-value",
});
const WAYPOINT = {
  story: text,
  chapter: text,
  waypoint: text.optional(),
  change: anything,
  version: text.optional(),
};
const PICK = {
  story: text,
  at: position,
  metres: z.number({ error: METRES }).positive({ error: METRES }).max(1e7, { error: METRES }),
};

/** Answers the author panel's requests. No other code writes content. */
export class AuthorDesk {
  readonly #root: string;
  #story: { stamp: string; story: Story } | null = null;

  /** `root` is the content folder. */
  constructor(root: string) {
    this.#root = root;
  }

  /** Previews a change to a waypoint's front matter. Writes nothing. */
  preview(sent: unknown): Written | Refusal {
    const found = this.#rewrite(sent);
    if (!("rewritten" in found)) return found;
    const { file, before, rewritten } = found;
    return written(file, rewritten, before);
  }

  /**
   * Writes a change, unless it would give the story a problem or somebody has changed the file
   * since `version`.
   */
  write(sent: unknown): Written | Refusal {
    const found = this.#rewrite(sent);
    if (!("rewritten" in found)) return found;
    const { file, story: id, before, version, rewritten } = found;
    if (version !== versionOf(before))
      return refuse(409, {
        place: file.name,
        expected: "the file version that the panel showed",
        found: "a newer version",
        hint: "Review the change again before you write it.",
      });
    const { story, problems } = checkStory(this.#root, id, file.read, rewritten.text);
    if (problems.length > 0) return refuseFor(422, problems);
    if (rewritten.text !== before) replaceFile(file.path, rewritten.text);
    this.#story = story === null ? null : { stamp: stampOf(join(this.#root, id)), story };
    return written(file, rewritten, rewritten.text);
  }

  /** Lists the places, features and layers at a position of a story's map. */
  pick(sent: unknown): { found: Picked[] } | Refusal {
    const asked = readSent(sent, PICK);
    if (isRefusal(asked)) return asked;
    const { story: id, at, metres } = asked;
    if (!listStories(this.#root).includes(id))
      return refuse(404, {
        place: "request story",
        expected: "a story in the content folder",
        found: `"${id}"`,
        hint: "Its folder may have been renamed: reload the page.",
      });
    const stamp = stampOf(join(this.#root, id));
    if (this.#story?.stamp !== stamp) {
      const loaded = loadStory(this.#root, id);
      if ("problems" in loaded) return refuseFor(422, loaded.problems);
      this.#story = { stamp, story: loaded.story };
    }
    return { found: pick(this.#story.story, at, metres) };
  }

  #rewrite(sent: unknown): Refusal | Found {
    const asked = readSent(sent, WAYPOINT);
    if (isRefusal(asked)) return asked;
    const { story, chapter, waypoint, version } = asked;
    const { report, sorted } = collectProblems();
    const change = readChange(asked.change, report);
    if (change === null || sorted().length > 0) return refuseFor(400, sorted());
    const file = findChapter(this.#root, story, chapter);
    if (isRefusal(file)) return file;
    const before = readFileSync(file.path, "utf8");
    const result = rewriteWaypoint(file.name, before, waypoint ?? null, change);
    if ("problems" in result) return refuseFor(422, result.problems);
    return { file, story, before, version, rewritten: result };
  }
}

interface Found {
  file: ChapterPath;
  story: string;
  before: string;
  version: string | undefined;
  rewritten: Rewritten;
}

function written(file: ChapterPath, { yaml, line }: Rewritten, text: string): Written {
  return { file: file.name, line, yaml, version: versionOf(text) };
}

function readSent<S extends Shape>(sent: unknown, shape: S): Sent<S> | Refusal {
  const { report, sorted } = collectProblems();
  const spot = { file: "request", line: 1, column: 1 };
  const fields = readFields(
    { value: sent, at: () => spot, written: () => null },
    [],
    shape,
    report,
  );
  if (fields === null || sorted().length > 0) return refuseFor(400, sorted());
  // No problem was reported, so nothing is missing.
  return fields as Sent<S>;
}

type Sent<S extends Shape> = { [K in keyof S]: z.output<S[K]> };

function versionOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

/** A value that changes whenever a file of a folder changes. */
function stampOf(folder: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  return names.map((name) => `${name} ${statSync(join(folder, name)).mtimeMs}`).join("\n");
}
