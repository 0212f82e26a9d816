import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Chapter, Passage } from "../story/chapter.ts";
import type { Bounds } from "../story/geography.ts";
import { type ChapterFile, loadChapterFile } from "./chapter-file.ts";
import { collectIds } from "./chapter-ids.ts";
import { reportLongPassages } from "./chapter-length.ts";
import { checkChapterNames, checkHeadNumbers } from "./chapter-words.ts";
import { readDescription, reportRepeatedDescriptions } from "./describe.ts";
import { type Folder, startOf } from "./folder.ts";
import { type LinkTargets, listTargets } from "./link-targets.ts";
import { buildMapState } from "./map-state.ts";
import { makeNotes } from "./notes.ts";
import type { Report, Spot } from "./problems.ts";
import { buildProse, type ProsePart } from "./prose.ts";
import { quote } from "./quote.ts";
import type { Declared } from "./references.ts";

/** More chapters make a story's pages grow with the square: each page holds the whole story. */
const MAX_CHAPTERS = 40;

/** Endings that programs for text give to a chapter, seen or unseen. */
const OTHER_ENDING = /^(\d+-.*?)\.(?:md|markdown|mdx\.txt|mdx\.md)$/i;

/** Loads all chapters of a story in `language`, in the order of their numbers. Those that are not complete are left out. */
export function loadChapters(
  folder: Folder,
  declared: Declared,
  region: Bounds,
  language: string,
  isClean: () => boolean,
): Chapter[] {
  const listed = folder.reader.list(folder.path);
  const names = listed.filter((name) => name.endsWith(".mdx"));
  for (const name of listed) if (OTHER_ENDING.test(name)) reportEnding(name, folder);
  reportCount(names.length, folder);
  reportNumbers(names, folder);
  const files = names.flatMap((name) => loadChapterFile(folder, name) ?? []);
  const ids = collectIds(files, folder);
  const isEnglish = /^en\b/.test(language);
  const links = listTargets(files, ids, declared, folder);
  const around = { links, declared, region, folder, isEnglish };
  const chapters = files.flatMap((file, i) => buildChapter(file, i + 1, around) ?? []);
  if (isClean()) reportRepeatedDescriptions(files, chapters, folder.report);
  return chapters;
}

function reportEnding(name: string, folder: Folder): void {
  folder.report(startOf(folder, name), "", {
    expected: "a chapter's file that ends in .mdx",
    found: quote(name),
    hint: `Call it ${quote(name.replace(OTHER_ENDING, "$1.mdx"))}; until then it is not read.`,
    code: "wrong-file-name",
  });
}

function reportCount(count: number, folder: Folder): void {
  if (count > 0 && count <= MAX_CHAPTERS) return;
  const none = count === 0;
  folder.report(startOf(folder, "story.yaml"), "", {
    expected: `from 1 to ${MAX_CHAPTERS} chapters in ${quote(folder.name)}`,
    found: String(count),
    hint: none ? 'Add a file such as "01-beginning.mdx".' : "Join some, or make two stories of it.",
    code: none ? "no-chapters" : "too-many-chapters",
  });
}

function reportNumbers(names: readonly string[], folder: Folder): void {
  for (const [i, name] of names.entries()) {
    const before = names[i - 1];
    if (before === undefined || !/^\d{2}-/.test(name) || name.slice(0, 2) !== before.slice(0, 2)) {
      continue;
    }
    folder.report(startOf(folder, name), "", {
      expected: "a number that no other chapter has",
      found: `${quote(name.slice(0, 2))}, as in ${before}`,
      hint: "The number gives the order of the chapters: rename one of the two files.",
      code: "duplicate-number",
    });
  }
}

/** What a chapter is built within. */
interface Around {
  links: LinkTargets;
  declared: Declared;
  region: Bounds;
  folder: Folder;
  isEnglish: boolean;
}

function buildChapter(file: ChapterFile, number: number, around: Around): Chapter | null {
  const { links, declared, region, folder, isEnglish } = around;
  const { report } = folder;
  checkChapterNames(file, declared.names, report);
  const { document, head } = file;
  const notes = makeNotes();
  const isPublic = head?.draft !== true;
  const name = startOf(folder, file.name).file;
  const at = { file: name, report, declared, links, isPublic, notes, isEnglish };
  const waypointIds = { own: file.id, declared: document === null ? null : file.declared };
  const parts = file.prose === null ? null : buildProse(file.prose, waypointIds, at);
  if (file.prose !== null) reportSourceless(file.prose, startOf(folder, file.name), report);
  if (document === null || head === null) return null;
  if (parts !== null) {
    reportNotPlaced(file, parts, folder);
    reportLongPassages(file, parts, report);
    const bodies = parts.map(({ body }) => body);
    if (isEnglish) checkHeadNumbers(file, bodies, declared.names, report);
  }
  const states = new Map(
    file.entries.map((entry) => {
      const map = buildMapState(entry, document, declared, region, report);
      return [entry.id, { map, describe: readDescription(file, entry, folder) }];
    }),
  );
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
    names ||= "name" in node && (node.name === "Cite" || node.name === "Published");
  });
  if (names) return;
  report(spot, "", {
    expected: "a source for what the chapter says",
    found: "none",
    hint: 'Name it after the claim, as <Cite source="…" />, or around a figure with <Published>.',
    code: "chapter-without-source",
  });
}

function reportNotPlaced(
  { declared, document, name }: ChapterFile,
  parts: readonly ProsePart[],
  folder: Folder,
): void {
  for (const id of declared.filter(
    (one) => !parts.slice(1).some(({ waypoint }) => waypoint === one),
  )) {
    const spot = document?.at(["waypoints", id], "key") ?? startOf(folder, name);
    folder.report(spot, `waypoints.${id}`, {
      expected: `<Waypoint id=${quote(id)}> in the prose`,
      found: "none",
      hint: "Put it around the paragraph at which the map changes, or take the waypoint out.",
      code: "waypoint-not-placed",
    });
  }
}
