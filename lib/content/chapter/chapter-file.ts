import type { Root } from "mdast";
import { z } from "zod";
import { quote } from "../../words/quote.ts";
import { parseMdx } from "../prose/parse-mdx.ts";
import { type Folder, loadText, startOf } from "../reading/folder.ts";
import { packExpectation } from "../yaml/expectation.ts";
import { readFrontMatter } from "../yaml/front-matter.ts";
import { aliases, idMistake } from "../yaml/ids.ts";
import { type Fields, readFields } from "../yaml/read-fields.ts";
import { suggestId } from "../yaml/suggest-id.ts";
import { drawnText, text, yes } from "../yaml/values.ts";
import type { Path, YamlDocument } from "../yaml/yaml-document.ts";
import { MAP_FIELDS } from "./map-fields.ts";

const WAYPOINTS = packExpectation({
  expected: "waypoints, each under its id",
  hint: "Write the id and a colon, with no hyphen in front. Indent below it the same keys that map has.",
  code: "wrong-type",
});

const MAP = packExpectation({
  expected: "the map of the chapter",
  hint: "Add map with fit, show and describe.",
  code: "missing-key",
});

/** The keys at the top of a chapter; those of `map` and of each of `waypoints` are `MAP_FIELDS`. */
export const CHAPTER_HEAD = {
  draft: yes.optional().describe("true: only in the dev server and in builds with --drafts."),
  title: drawnText.describe("The chapter's title."),
  kicker: text.optional().describe("A few words above the title."),
  summary: text.describe("A sentence for lists, cards and search engines."),
  aliases: aliases.optional().describe("Ids that it had before: their addresses still lead to it."),
  map: z
    .unknown()
    .refine((map) => map !== undefined, { error: MAP })
    .describe("The map of the chapter's first words, complete."),
  waypoints: z
    .record(z.string(), z.unknown(), { error: WAYPOINTS })
    .optional()
    .describe("The maps of its <Waypoint>s, each under its id."),
};

/** The keys of `map` go for each of `waypoints`; the chapter's own aliases stand beside `map`. */
export const WAYPOINT_FIELDS = {
  ...MAP_FIELDS,
  aliases: aliases.optional().describe("Ids that the waypoint had before."),
};

/** An id that a chapter or a waypoint had before. */
export interface Alias {
  id: string;
  /** Id that it has now. */
  of: string;
  /** Its place in the front matter. */
  path: Path;
}

/** A map state as the front matter has it. */
export interface WaypointEntry {
  id: string;
  /** Its place in the front matter. */
  path: Path;
  fields: Fields<typeof MAP_FIELDS>;
}

/** A chapter's file, read but not yet joined with the rest of its story. */
export interface ChapterFile {
  id: string;
  name: string;
  head: Fields<typeof CHAPTER_HEAD> | null;
  /** Null where the front matter cannot be read. */
  document: YamlDocument | null;
  /** Ids of all waypoints declared, the chapter's own not among them. */
  declared: readonly string[];
  /** Of the chapter and of its waypoints. */
  aliases: readonly Alias[];
  /** The chapter's own first, where it has one. */
  entries: WaypointEntry[];
  /** Null where the prose cannot be read. */
  prose: Root | null;
}

const NAME = /^\d{2}-([a-z0-9-]+)\.mdx$/;

/** Whether a file has the name of a chapter. */
export function hasChapterName(name: string): boolean {
  return NAME.test(name);
}

/**
 * Whether a file is meant for a chapter, rightly named or not: a wrong ending would make it vanish
 * without a word.
 */
export function isChapterName(name: string): boolean {
  return /\.mdx$/i.test(name) || /^\d{1,2}[-_ ].*\.(md|markdown|txt|docx?|odt|rtf)$/i.test(name);
}

/** The id that a file's name would give its chapter, once it is right; "" for none. */
export function meantId(name: string): string {
  return suggestId(name.replace(/^\d+/, "").replace(/(?:\.[a-z]+)+$/i, ""));
}

/** A right name for a file that is meant for a chapter; null where there is none to be made. */
function suggestName(name: string): string | null {
  const [number] = /^\d+/.exec(name) ?? [];
  const id = meantId(name);
  return number && id !== "" ? `${number.padStart(2, "0")}-${id}.mdx` : null;
}

/** Loads a chapter by its file's name; null where it is not a chapter's name. */
export function loadChapterFile(folder: Folder, name: string): ChapterFile | null {
  const { report } = folder;
  const id = NAME.exec(name)?.[1];
  if (id === undefined) {
    const named = suggestName(name);
    report(startOf(folder, name), "", {
      expected: 'a file name such as "03-delta.mdx"',
      found: quote(name),
      hint:
        named === null
          ? "The name is two digits for the order, then the chapter's address in lower-case letters and hyphens."
          : `Call it "${named}": two digits for the order, then its address in lower-case letters and hyphens.`,
      code: "wrong-file-name",
    });
    return null;
  }
  const reserved = idMistake("chapter", id);
  if (reserved !== null) report(startOf(folder, name), "", reserved);
  const chapter = {
    id,
    name,
    head: null,
    document: null,
    declared: [],
    aliases: [],
    entries: [],
    prose: null,
  };
  const file = loadText(folder, name);
  const parts = file === null ? null : readFrontMatter(file, report);
  if (file === null || parts === null) return chapter;
  const prose = parseMdx(file, parts.prose, report);
  const { document } = parts;
  const head = document === null ? null : readFields(document, [], CHAPTER_HEAD, report);
  if (document === null || head === null) return { ...chapter, document, prose };
  const declared = Object.keys(head.waypoints ?? {});
  const aliases = namedAliases(id, ["aliases"], head.aliases);
  const entries: WaypointEntry[] = [];
  const own = head.map === undefined ? null : readFields(document, ["map"], MAP_FIELDS, report);
  if (own !== null) entries.push({ id, path: ["map"], fields: own });
  for (const waypoint of declared) {
    const path = ["waypoints", waypoint];
    const fields = readFields(document, path, WAYPOINT_FIELDS, report);
    if (fields === null) continue;
    entries.push({ id: waypoint, path, fields });
    for (const alias of namedAliases(waypoint, [...path, "aliases"], fields.aliases)) {
      aliases.push(alias);
    }
  }
  return { id, name, head, document, declared, aliases, entries, prose };
}

function namedAliases(of: string, path: Path, ids: readonly string[] = []): Alias[] {
  return ids.map((id, i) => ({ id, of, path: [...path, i] }));
}
