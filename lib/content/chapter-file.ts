import type { Root } from "mdast";
import { z } from "zod";
import { says } from "./expectation.ts";
import { type Folder, loadText, startOf } from "./folder.ts";
import { readFrontMatter } from "./front-matter.ts";
import { idMistake } from "./ids.ts";
import { MAP_FIELDS } from "./map-fields.ts";
import { parseMdx } from "./parse-mdx.ts";
import { quote } from "./quote.ts";
import { type Fields, readFields } from "./read-fields.ts";
import { text } from "./values.ts";
import type { Path, YamlDocument } from "./yaml-document.ts";

const WAYPOINTS = says({
  expected: "waypoints, each under its id",
  hint: "An id, a colon, and indented below it the same keys as map has.",
  code: "wrong-type",
});

const MAP = says({
  expected: "the map of the chapter",
  hint: "It holds fit, show and describe.",
  code: "missing-key",
});

const HEAD = {
  title: text,
  kicker: text.optional(),
  summary: text,
  map: z.unknown().refine((map) => map !== undefined, { error: MAP }),
  waypoints: z.record(z.string(), z.unknown(), { error: WAYPOINTS }).optional(),
};

/** A map state as the front matter has it. */
export interface WaypointEntry {
  id: string;
  /** Where it stands in the front matter. */
  path: Path;
  fields: Fields<typeof MAP_FIELDS>;
}

/** A chapter's file, read but not yet joined with the rest of its story. */
export interface ChapterFile {
  id: string;
  name: string;
  head: Fields<typeof HEAD> | null;
  /** Null where the front matter cannot be read. */
  document: YamlDocument | null;
  /** Ids of all waypoints declared, the chapter's own not among them. */
  declared: readonly string[];
  /** The chapter's own first, where it has one. */
  entries: WaypointEntry[];
  /** Null where the prose cannot be read. */
  prose: Root | null;
}

const NAME = /^\d{2}-([a-z0-9-]+)\.mdx$/;

/** Loads a chapter by its file's name; null where it is not a chapter's name. */
export function loadChapterFile(folder: Folder, name: string): ChapterFile | null {
  const { report } = folder;
  const id = NAME.exec(name)?.[1];
  if (id === undefined) {
    report(startOf(folder, name), "", {
      expected: 'a file name such as "03-delta.mdx"',
      found: quote(name),
      hint: "Two digits give the order; the rest, in small letters and hyphens, is the chapter's address.",
      code: "wrong-file-name",
    });
    return null;
  }
  const reserved = idMistake("chapter", id);
  if (reserved !== null) report(startOf(folder, name), "", reserved);
  const chapter = { id, name, head: null, document: null, declared: [], entries: [], prose: null };
  const file = loadText(folder, name);
  const parts = file === null ? null : readFrontMatter(file, report);
  if (file === null || parts === null) return chapter;
  const prose = parseMdx(file, parts.prose, report);
  const { document } = parts;
  const head = document === null ? null : readFields(document, [], HEAD, report);
  if (document === null || head === null) return { ...chapter, document, prose };
  const declared = Object.keys(head.waypoints ?? {});
  const paths: [string, Path][] = declared.map((waypoint) => [waypoint, ["waypoints", waypoint]]);
  if (head.map !== undefined) paths.unshift([id, ["map"]]);
  const entries = paths.flatMap(([waypoint, path]): WaypointEntry[] => {
    const fields = readFields(document, path, MAP_FIELDS, report);
    return fields === null ? [] : [{ id: waypoint, path, fields }];
  });
  return { id, name, head, document, declared, entries, prose };
}
