import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from "yaml";
import { frontMatterRange } from "../../lib/content/yaml/front-matter.ts";
import { keysAsWritten } from "../../lib/content/yaml/yaml-document.ts";

/** A waypoint's map state in the file: `map` of a chapter, or one of `waypoints`. */
export interface WrittenMap {
  /** The chapter's text with plain line ends. */
  text: string;
  map: YAMLMap;
  /** Where a node begins and ends in the text; a block collection ends with its last value. */
  range(node: Node): [start: number, end: number];
  /** The pair of the first of these keys that exists. */
  pair(...keys: readonly string[]): WrittenPair | null;
}

/** A key and its value. */
export interface WrittenPair {
  key: Node;
  /** Null where the key has no value. */
  value: Node | null;
}

/** Finds a waypoint's map in a chapter whose front matter can be read; null where there is none. */
export function findMap(text: string, path: readonly string[]): WrittenMap | null {
  const front = frontMatterRange(text);
  if (front === null) return null;
  const document = parseDocument(text.slice(front.start, front.end), { logLevel: "silent" });
  keysAsWritten(document);
  const map = document.getIn(path, true);
  if (!isMap(map)) return null;
  return {
    text,
    map,
    range: (node) => [front.start + (node.range?.[0] ?? 0), front.start + endOf(node)],
    pair(...keys) {
      for (const { key, value } of map.items as Pair[]) {
        if (!isScalar(key) || !keys.includes(String(key.value))) continue;
        return { key, value: isEmpty(value) ? null : (value as Node) };
      }
      return null;
    },
  };
}

/** A collection written on separate lines, not in brackets. */
export function isBlock(node: Node | null): boolean {
  return (isMap(node) || isSeq(node)) && node.flow !== true;
}

/** The range of a block collection reaches over the comments and empty lines after it. */
function endOf(node: Node): number {
  if (isSeq(node) && isBlock(node)) return endOfLast(node.items.at(-1), node);
  if (isMap(node) && isBlock(node)) {
    const { key, value } = (node.items.at(-1) ?? {}) as Partial<Pair>;
    return endOfLast(isEmpty(value) ? key : value, node);
  }
  return node.range?.[1] ?? 0;
}

function endOfLast(last: unknown, node: Node): number {
  return isScalar(last) || isMap(last) || isSeq(last) ? endOf(last) : (node.range?.[1] ?? 0);
}

function isEmpty(value: unknown): boolean {
  return !value || (isScalar(value) && value.range?.[0] === value.range?.[1]);
}
