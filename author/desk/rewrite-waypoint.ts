import { isDeepStrictEqual } from "node:util";
import { collectProblems, type Mistake } from "../../lib/content/reading/problems.ts";
import { buildTextFile, type TextFile } from "../../lib/content/reading/text-file.ts";
import { frontMatterRange, readFrontMatter } from "../../lib/content/yaml/front-matter.ts";
import { valueAt } from "../../lib/content/yaml/read-fields.ts";
import { printPath } from "../../lib/content/yaml/yaml-document.ts";
import type { Problem } from "../../lib/story/problem.ts";
import { applyChange, type Change, type PlainMap, stillShown, writeView } from "./change.ts";
import { listComments, missingComments } from "./comments.ts";
import { editList } from "./edit-list.ts";
import { addPair, type NewPair, replacePair } from "./edit-pair.ts";
import { type Edit, readRaw } from "./raw-text.ts";
import { findMap, type WrittenMap } from "./waypoint-map.ts";
import { writeTexts } from "./write-value.ts";

/** A chapter's file after a change, with the keys of the waypoint's map as they are now written. */
export interface Rewritten {
  text: string;
  yaml: string;
  /** From 1, in the file as it was. */
  line: number;
}

/** The keys that a change may write, and that an editor copies. */
const KEYS = ["fit", "camera", "turn", "show", "highlight"];

/**
 * Rewrites one waypoint's map in a chapter's file. Comments, order, quotes, line ends and prose
 * stay unchanged. `waypoint` null means the chapter's own `map`. Returns problems where the front
 * matter has any, where the waypoint does not exist, or where the change would lose something.
 */
export function rewriteWaypoint(
  name: string,
  raw: string,
  waypoint: string | null,
  change: Change,
): Rewritten | { problems: Problem[] } {
  const path = waypoint === null ? ["map"] : ["waypoints", waypoint];
  const { file } = readRaw(name, raw);
  const { report, sorted } = collectProblems();
  const document = readFrontMatter(file, report)?.document ?? null;
  if (document === null || sorted().length > 0) return { problems: sorted() };
  const fail = (mistake: Mistake) => {
    report(document.at(path), printPath(path), mistake);
    return { problems: sorted() };
  };
  const old = valueAt(document.value, path);
  if (!isPlainMap(old)) return fail(missing(waypoint));
  if (old.fit !== undefined && old.camera !== undefined) return fail(BOTH);
  const wanted = applyChange(old, change);
  const text = setHighlight(
    setShow(setTurn(setView(raw, path, change), path, change), path, change),
    path,
    change,
  );
  const after = buildTextFile(name, text);
  if (!isFaithful(file, after, path, wanted)) return fail(unwritable(change));
  return { text, yaml: printKeys(after.text, path), line: document.at(path, "key").line };
}

/** Edits one key at a time: each edit starts from the text that the last one returned. */
function edit(
  raw: string,
  path: readonly string[],
  edits: (map: WrittenMap) => readonly Edit[],
): string {
  const { file, edited } = readRaw("", raw);
  const map = findMap(file.text, path);
  return map === null ? raw : edited(edits(map));
}

function setView(raw: string, path: readonly string[], change: Change): string {
  const view = writeView(change);
  if (view === null) return raw;
  return edit(raw, path, (map) => {
    const pair = map.pair("fit", "camera");
    return pair === null ? [addPair(map, null, view)] : replacePair(map, pair, view);
  });
}

function setTurn(raw: string, path: readonly string[], { turn }: Change): string {
  return turn === undefined ? raw : put(raw, path, { key: "turn", value: String(turn) });
}

function setShow(raw: string, path: readonly string[], { show }: Change): string {
  if (show === undefined) return raw;
  const unlisted = { key: "show", value: writeTexts(show) };
  return edit(raw, path, (map) => {
    const pair = map.pair("show");
    if (pair === null)
      return [addPair(map, map.pair("turn") ?? map.pair("fit", "camera"), unlisted)];
    return editList(map, "show", pair, show) ?? replacePair(map, pair, unlisted);
  });
}

function setHighlight(raw: string, path: readonly string[], { show }: Change): string {
  if (show === undefined) return raw;
  return edit(raw, path, (map) => {
    const pair = map.pair("highlight");
    if (pair?.value == null) return [];
    const ids = stillShown(pair.value.toJSON(), show);
    if (!Array.isArray(ids)) return [];
    const none = { key: "highlight", value: "[]" };
    return editList(map, "highlight", pair, ids) ?? replacePair(map, pair, none);
  });
}

function put(raw: string, path: readonly string[], pair: NewPair): string {
  return edit(raw, path, (map) => {
    const old = map.pair(pair.key);
    if (old !== null) return replacePair(map, old, pair);
    return [addPair(map, map.pair("fit", "camera"), pair)];
  });
}

/**
 * Whether the new text contains the wanted values and otherwise everything from the old text,
 * comments included.
 */
function isFaithful(
  before: TextFile,
  after: TextFile,
  path: readonly string[],
  wanted: PlainMap,
): boolean {
  const { report, sorted } = collectProblems();
  const [old, now] = [before, after].map((file) => readFrontMatter(file, report)?.document?.value);
  const [from, to] = [frontMatterRange(before.text), frontMatterRange(after.text)];
  if (from === null || to === null || sorted().length > 0) return false;
  const yaml = (file: TextFile, { start, end }: typeof from) => file.text.slice(start, end);
  const lost = missingComments(listComments(yaml(before, from)), listComments(yaml(after, to)));
  return (
    before.text.slice(from.end) === after.text.slice(to.end) &&
    lost.length === 0 &&
    isDeepStrictEqual(now, withValue(old, path, wanted)) &&
    JSON.stringify(now) === JSON.stringify(withValue(old, path, wanted))
  );
}

function withValue(value: unknown, [key, ...rest]: readonly string[], wanted: PlainMap): unknown {
  if (key === undefined) return wanted;
  if (!isPlainMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, old]) => [
      name,
      name === key ? withValue(old, rest, wanted) : old,
    ]),
  );
}

/** The lines of the keys that a change may write, without indentation. */
function printKeys(text: string, path: readonly string[]): string {
  const map = findMap(text, path);
  if (map === null) return "";
  const lines = KEYS.flatMap((name) => {
    const pair = map.pair(name);
    if (pair === null) return [];
    const [start, keyEnd] = map.range(pair.key);
    const end = pair.value === null ? keyEnd + 1 : map.range(pair.value)[1];
    const indent = map.map.flow ? 0 : start - (text.lastIndexOf("\n", start - 1) + 1);
    const [first = "", ...others] = text.slice(start, end).trimEnd().split("\n");
    return [first, ...others.map((line) => line.replace(new RegExp(`^ {0,${indent}}`), ""))];
  });
  return `${lines.join("\n")}\n`;
}

function isPlainMap(value: unknown): value is PlainMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const BOTH: Mistake = {
  expected: "either fit or camera",
  found: "both",
  hint: "Remove one of the two by hand, and save the file.",
  code: "wrong-fit",
};

function missing(waypoint: string | null): Mistake {
  return {
    expected: waypoint === null ? "the map of the chapter" : `a waypoint "${waypoint}"`,
    found: "none",
    hint: "It may have been renamed since the page was loaded: reload the page.",
    code: "missing-key",
  };
}

function unwritable(change: Change): Mistake {
  const view = writeView(change);
  const lines = [
    ...(view === null ? [] : [`${view.key}: ${view.value}`]),
    ...(change.turn === undefined ? [] : [`turn: ${change.turn}`]),
    ...(change.show === undefined ? [] : [`show: ${writeTexts(change.show)}`]),
  ];
  return {
    expected: "YAML that the panel can rewrite without loss",
    found: "a layout that it cannot preserve",
    hint: `Write it by hand: ${lines.join("; ")}`,
    code: "unwritable",
  };
}
