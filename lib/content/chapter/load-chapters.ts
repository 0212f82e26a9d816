import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Chapter, Passage } from "../../story/chapter.ts";
import { quote } from "../../words/quote.ts";
import type { Declared } from "../layer/references.ts";
import type { LinkTargets } from "../links/link-targets.ts";
import { findElement } from "../prose/elements/elements.ts";
import { buildNotes } from "../prose/elements/notes.ts";
import { buildProse, type ProsePart } from "../prose/prose.ts";
import { type Folder, startOf } from "../reading/folder.ts";
import { likely } from "../reading/nearest.ts";
import type { Report, Spot } from "../reading/problems.ts";
import { valueAt } from "../yaml/read-fields.ts";
import {
  type ChapterFile,
  hasChapterName,
  isChapterName,
  loadChapterFile,
  meantId,
} from "./chapter-file.ts";
import { collectIds } from "./chapter-ids.ts";
import { reportLongPassages } from "./chapter-length.ts";
import { checkChapterNames, checkHeadNumbers } from "./chapter-words.ts";
import { readDescription, reportRepeatedDescriptions } from "./describe.ts";
import { listTargets } from "./list-targets.ts";
import { buildMapState, type MapArea } from "./map-state.ts";
import { reportTinyShapes } from "./tiny-shapes.ts";

/** More chapters make a story's pages grow with the square: each page holds the whole story. */
const MAX_CHAPTERS = 40;

/**
 * Loads all chapters of a story in `language`, in the order of their numbers. Those that are not
 * complete are left out.
 */
export function loadChapters(
  folder: Folder,
  declared: Declared,
  area: MapArea,
  language: string,
  isClean: () => boolean,
): Chapter[] {
  const names = folder.reader.list(folder.path).filter(isChapterName);
  reportCount(names.length, folder);
  reportNumbers(names.filter(hasChapterName), folder);
  const files = names.flatMap((name) => loadChapterFile(folder, name) ?? []);
  const ids = collectIds(files, folder);
  // A link to a chapter whose file has a wrong name is right, once that is.
  for (const name of names) if (!hasChapterName(name)) ids.add(meantId(name));
  const isEnglish = /^en\b/.test(language);
  const links = listTargets(files, ids, declared, folder);
  const context = { links, declared, area, folder, isEnglish, language };
  const chapters = files.flatMap((file, i) => buildChapter(file, i + 1, context) ?? []);
  if (isClean()) reportRepeatedDescriptions(files, chapters, folder.report);
  if (isClean()) reportTinyShapes(files, chapters, declared.layers, folder.report);
  return chapters;
}

function reportCount(count: number, folder: Folder): void {
  if (count > 0 && count <= MAX_CHAPTERS) return;
  const none = count === 0;
  folder.report(startOf(folder, "story.yaml"), "", {
    expected: `1 to ${MAX_CHAPTERS} chapters in ${quote(folder.name)}`,
    found: none ? "none" : String(count),
    hint: none
      ? 'Add a file such as "01-beginning.mdx".'
      : "Merge some chapters, or split the story in two.",
    code: none ? "no-chapters" : "too-many-chapters",
  });
}

function reportNumbers(names: readonly string[], folder: Folder): void {
  for (const [i, name] of names.entries()) {
    const before = names[i - 1];
    if (before === undefined || name.slice(0, 2) !== before.slice(0, 2)) continue;
    folder.report(startOf(folder, name), "", {
      expected: "a unique chapter number",
      found: `${quote(name.slice(0, 2))}, already used by ${before}`,
      hint: "The number sets the order of the chapters: rename one of the two files.",
      code: "duplicate-number",
    });
  }
}

/** What the building of a chapter needs besides its file. */
interface ChapterContext {
  links: LinkTargets;
  declared: Declared;
  area: MapArea;
  folder: Folder;
  isEnglish: boolean;
  language: string;
}

function buildChapter(file: ChapterFile, number: number, context: ChapterContext): Chapter | null {
  const { links, declared, area, folder, isEnglish, language } = context;
  const { report } = folder;
  checkChapterNames(file, declared.names, report);
  const { document, head } = file;
  const notes = buildNotes();
  const isPublic = head?.draft !== true;
  const name = startOf(folder, file.name).file;
  const at = { file: name, report, declared, links, isPublic, notes, isEnglish, language };
  const isKnown = document !== null && head?.waypoints !== undefined;
  const hasNone = document !== null && valueAt(document.value, ["waypoints"]) === undefined;
  const waypointIds = { own: file.id, declared: isKnown || hasNone ? file.declared : null };
  const states = new Map(
    (document === null ? [] : file.entries).map((entry) => {
      const map = document && buildMapState(entry, document, declared, area, report);
      return [entry.id, { map, describe: readDescription(file, entry, folder) }];
    }),
  );
  const mapAt = (waypoint: string) => states.get(waypoint)?.map ?? null;
  const parts = file.prose === null ? null : buildProse(file.prose, waypointIds, at, mapAt);
  // Where the top of a chapter cannot be read, it is not sure where its words begin.
  if (file.prose !== null && document !== null)
    reportSourceless(file.prose, startOf(folder, file.name), report);
  if (document === null || head === null) return null;
  if (parts !== null) {
    reportNotPlaced(file, parts, folder);
    reportLongPassages(file, parts, report);
    const bodies = parts.map(({ body }) => body);
    // Without a map its figures cannot be measured, and would seem to be missing.
    const isMeasured = [...states.values()].every(({ map }) => map !== null);
    if (isEnglish && isMeasured) checkHeadNumbers(file, bodies, declared.names, report);
  }
  const passages = (parts ?? []).flatMap(({ waypoint, body }): Passage[] => {
    const { map = null, describe = null } = states.get(waypoint) ?? {};
    if (map === null || describe === null) return [];
    return [
      { waypoint: { id: waypoint, aliases: aliasesOf(file, waypoint), map, describe }, body },
    ];
  });
  const [first, ...others] = passages;
  if (first === undefined || head.title === undefined || head.summary === undefined) return null;
  return {
    id: file.id,
    draft: head.draft ?? false,
    aliases: aliasesOf(file, file.id),
    number,
    title: head.title,
    kicker: head.kicker ?? null,
    summary: head.summary,
    passages: [first, ...others],
    sources: notes.sources,
  };
}

function aliasesOf({ aliases }: ChapterFile, waypoint: string): string[] {
  return aliases.filter(({ of }) => of === waypoint).map(({ id }) => id);
}

/** Reports a chapter that names no source, rightly or wrongly. */
function reportSourceless(prose: Root, spot: Spot, report: Report): void {
  let names = false;
  visit(prose, ["mdxJsxTextElement", "mdxJsxFlowElement"], (node) => {
    names ||= "name" in node && "source" in (findElement(node.name)?.attributes ?? {});
  });
  if (names) return;
  report(spot, "", {
    expected: "a source for what the chapter says",
    found: "none",
    hint: 'Add <Cite source="…" /> after a claim, or put <Published> around a figure.',
    code: "chapter-without-source",
  });
}

function reportNotPlaced(
  { declared, document, name }: ChapterFile,
  parts: readonly ProsePart[],
  folder: Folder,
): void {
  const placed = parts.slice(1).map(({ waypoint }) => waypoint);
  const unknown = placed.filter((one) => !declared.includes(one));
  for (const id of declared) {
    // A misspelt id is reported at its place in the prose.
    if (placed.includes(id) || unknown.some((one) => likely(one, [id]) !== undefined)) continue;
    const spot = document?.at(["waypoints", id], "key") ?? startOf(folder, name);
    folder.report(spot, `waypoints.${id}`, {
      expected: `<Waypoint id=${quote(id)}> in the prose`,
      found: "none",
      hint: "Put it around the paragraph where the map changes, or remove the waypoint.",
      code: "waypoint-not-placed",
    });
  }
}
