import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  visit,
  type YAMLParseError,
} from "yaml";
import { deepYaml } from "../reading/nesting.ts";
import type { Mistake, Report, Spot } from "../reading/problems.ts";
import { lineBefore, lineFrom, rawLineAround, type TextFile } from "../reading/text-file.ts";
import { findUnbalanced, findWritten } from "../reading/unseen.ts";
import { hashMistake, TOO_DEEP_YAML, yamlMistake } from "./yaml-mistake.ts";

/** Keys and list positions from the root of a document. */
export type Path = readonly (string | number)[];

/** A YAML text that was read, with a way from a path to its place. */
export interface YamlDocument {
  value: unknown;
  /**
   * Where the value at `path` begins, or its key; of what is missing, the nearest thing around it.
   */
  at(path: Path, part?: "key" | "value"): Spot;
  /**
   * The text of a value that has no quotes, as it is written: 0100 where `value` holds the number
   * 100; else null.
   */
  written(path: Path): string | null;
}

/**
 * Parses YAML. `start` is the offset at which `text` begins in the file. Null where it cannot be
 * read; a key given twice is a problem but does not stop the reading.
 */
export function parseYaml(
  file: TextFile,
  text: string,
  start: number,
  report: Report,
): YamlDocument | null {
  const at = (offset: number) => file.at(start + offset);
  const deep = deepYaml(text);
  if (deep !== null) {
    const line = rawLineAround(text, deep);
    report(at(deep), "", yamlMistake({ code: TOO_DEEP_YAML, line, above: "", isHead: false }));
    return null;
  }
  const document = parseDocument(text, { prettyErrors: false, logLevel: "silent" });
  const repeated = document.errors.filter((error) => error.code === "DUPLICATE_KEY");
  // After the first fault in the syntax the parser has lost its place: what it says next confuses.
  const broken = document.errors.find((error) => error.code !== "DUPLICATE_KEY");
  const blame = (code: string, offset: number) => {
    const above = lineBefore(text, offset);
    const stumble = { code, line: rawLineAround(text, offset), above, isHead: start > 0 };
    report(at(offset), "", yamlMistake(stumble));
  };
  // A key seems given twice where the line that parts the two is broken: mending that one comes
  // first.
  for (const error of broken === undefined ? repeated : [broken]) {
    blame(error.code, openQuote(document, error) ?? error.pos[0]);
  }
  if (broken !== undefined) return null;
  const alias = firstAlias(document);
  if (alias !== null) {
    blame("ALIAS", alias);
    return null;
  }
  const hash = firstHash(document, text);
  if (hash !== null) {
    report(at(hash), "", hashMistake(lineFrom(text, hash)));
    return null;
  }
  for (const { offset, mistake } of unseenValues(document, text)) report(at(offset), "", mistake);
  const { contents } = document;
  if (repeated.length > 0) keepFirst(document);
  keysAsWritten(document);
  return {
    value: document.toJS(),
    at: (path, part = "value") => at(offsetOf(contents, path, part)),
    written: (path) => writtenAt(contents, path),
  };
}

/** Prints a path as `layers.strikes.sources[0]`. */
export function printPath(path: Path): string {
  return path.reduce<string>((printed, step) => {
    if (typeof step === "number") return `${printed}[${step}]`;
    return printed === "" ? step : `${printed}.${step}`;
  }, "");
}

/**
 * Offset of the first # behind a text without quotes that is hardly meant for a note: "Well #1 is
 * dry".
 */
function firstHash(document: Document, text: string): number | null {
  const offsets: number[] = [];
  visit(document, {
    Scalar(key, { type, range }) {
      if (key === "key" || type !== "PLAIN" || !range) return undefined;
      const end = range[1];
      const space = /^[ \t]*#(?=[^\s#])/.exec(lineFrom(text, end))?.[0].length;
      if (space === undefined) return undefined;
      offsets.push(end + space - 1);
      return visit.BREAK;
    },
  });
  return offsets[0] ?? null;
}

/**
 * Characters that nobody sees: those that escapes such as "\\u202e" write, and directions that
 * nothing closes.
 */
function unseenValues(document: Document, text: string): { offset: number; mistake: Mistake }[] {
  const found: { offset: number; mistake: Mistake }[] = [];
  visit(document, {
    Scalar(_, { value, range }) {
      if (typeof value !== "string" || !range) return;
      const raw = text.slice(range[0], range[1]);
      const unseen = raw.includes("\\") ? findWritten(value, raw) : [];
      for (const { mistake } of [...unseen, findUnbalanced(value)].filter((one) => one !== null)) {
        found.push({ offset: range[0], mistake });
      }
    },
  });
  return found;
}

/**
 * Takes out keys that stand twice, but for the first: what depends on it is then judged by one of
 * the two.
 */
function keepFirst(document: Document): void {
  visit(document, {
    Map(_, map) {
      const seen = new Set<string>();
      map.items = map.items.filter(({ key }) => {
        const name = isScalar(key) ? String(key.value) : "";
        const first = name === "" || !seen.has(name);
        seen.add(name);
        return first;
      });
    },
  });
}

/**
 * Makes each key the text that the editor wrote. YAML takes 0100, 1.10 and 007 for numbers and
 * drops digits of them.
 */
export function keysAsWritten(document: Document): void {
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && key.source !== undefined && key.source !== "") key.value = key.source;
    },
  });
}

function writtenAt(root: Node | null, path: Path): string | null {
  let node: unknown = root;
  for (const step of path) node = child(node, step)[1];
  return isScalar(node) && node.type === "PLAIN" ? (node.source ?? null) : null;
}

/** Offset of the quote that is never closed; the parser points to the end of the text. */
function openQuote(document: Document, error: YAMLParseError): number | null {
  if (!/^Missing closing .quote/.test(error.message)) return null;
  const offsets: number[] = [];
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith("QUOTE_") && range) offsets.push(range[0]);
    },
  });
  return offsets.at(-1) ?? null;
}

/**
 * Offset of the first reference to another value, which would let a short file grow without limit.
 */
function firstAlias(document: Document): number | null {
  const offsets: number[] = [];
  visit(document, {
    Alias(_, node) {
      offsets.push(node.range?.[0] ?? 0);
      return visit.BREAK;
    },
  });
  return offsets[0] ?? null;
}

function offsetOf(root: Node | null, path: Path, part: "key" | "value"): number {
  let offset = root?.range?.[0] ?? 0;
  let node: unknown = root;
  for (const [i, step] of path.entries()) {
    const [key, value] = child(node, step);
    const wanted = part === "key" || i < path.length - 1 ? (key ?? value) : (value ?? key);
    const next = wanted?.range?.[0];
    if (next === undefined) break;
    offset = next;
    node = value;
  }
  return offset;
}

type Ranged = { range?: readonly [number, number, number] | null | undefined };

function child(
  node: unknown,
  step: string | number,
): [key: Ranged | undefined, value: Ranged | undefined] {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return [undefined, isNodeLike(item) ? item : undefined];
  }
  if (!isMap(node)) return [undefined, undefined];
  for (const pair of node.items) {
    if (!isPair(pair) || !isScalar(pair.key) || String(pair.key.value) !== String(step)) continue;
    // A key with nothing after it: the parser puts its null somewhere behind the colon.
    const empty = isScalar(pair.value) && pair.value.value === null;
    return [pair.key, isNodeLike(pair.value) && !empty ? pair.value : undefined];
  }
  return [undefined, undefined];
}

function isNodeLike(node: unknown): node is Node {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node);
}
