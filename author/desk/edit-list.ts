import { isScalar, isSeq, type Node, type YAMLSeq } from "yaml";
import { listComments, missingComments } from "./comments.ts";
import { keepComments, lineEnd, lineStart, replacePair } from "./edit-pair.ts";
import type { Edit } from "./raw-text.ts";
import type { WrittenMap, WrittenPair } from "./waypoint-map.ts";
import { writeText } from "./write-value.ts";

/** An entry of a list: its text and its position in the file. */
interface Item {
  id: string;
  start: number;
  end: number;
}

/**
 * Edits that make a list of texts hold these ids. Kept entries keep their order and quotes; new
 * ones come after them. Null where the value is not a list of texts.
 */
export function editList(
  map: WrittenMap,
  key: string,
  pair: WrittenPair,
  ids: readonly string[],
): Edit[] | null {
  const { value } = pair;
  if (!isSeq(value) || !value.items.every(isScalar)) return null;
  const items = value.items.map((item): Item => {
    const [start, end] = map.range(item as Node);
    return { id: String((item as { value: unknown }).value), start, end };
  });
  const added = ids.filter((id) => !items.some((item) => item.id === id)).map(writeText);
  if (value.flow) return [...flowEdits(map, pair, value, items, ids, added)];
  if (ids.length === 0 || items.length === 0)
    return replacePair(map, pair, { key, value: `[${added.join(", ")}]` });
  return blockEdits(map.text, items, ids, added);
}

/**
 * For a list in brackets: the text before a removed entry goes with it. Comments in that text move
 * above the list.
 */
function flowEdits(
  map: WrittenMap,
  pair: WrittenPair,
  list: YAMLSeq,
  items: readonly Item[],
  ids: readonly string[],
  added: readonly string[],
): Edit[] {
  const [start, end] = map.range(list);
  const old = map.text.slice(start, end);
  const [first, last] = [items[0], items.at(-1)];
  const kept = items.flatMap((item, i) => {
    if (!ids.includes(item.id)) return [];
    const before = items[i - 1];
    const gap = before === undefined ? ", " : map.text.slice(before.end, item.start);
    return [{ gap, text: map.text.slice(item.start, item.end) }];
  });
  const entries = [...kept, ...added.map((text) => ({ gap: ", ", text }))];
  const opened = first === undefined ? "[" : map.text.slice(start, first.start);
  const closed = last === undefined ? "]" : map.text.slice(last.end, end);
  const joined = entries.map(({ gap, text }, i) => (i === 0 ? text : gap + text)).join("");
  const text = entries.length === 0 ? "[]" : opened + joined + closed;
  const lost = missingComments(listComments(old), listComments(text));
  return [{ start, end, text }, ...keepComments(map, map.range(pair.key)[0], lost)];
}

/** For a list with one entry a line: a comment beside a removed entry stays in its line. */
function blockEdits(
  text: string,
  items: readonly Item[],
  ids: readonly string[],
  added: readonly string[],
): Edit[] {
  const removals = items
    .filter(({ id }) => !ids.includes(id))
    .map(({ start, end }): Edit => {
      const [from, to] = [lineStart(text, start), lineEnd(text, end)];
      const comment = text.slice(end, to).trim();
      const indent = text.slice(from, start).replace(/\S.*$/, "");
      return { start: from, end: to + 1, text: comment === "" ? "" : `${indent}${comment}\n` };
    });
  const last = items.at(-1);
  if (last === undefined || added.length === 0) return removals;
  const dash = text.slice(lineStart(text, last.start), last.start);
  const at = lineEnd(text, last.end) + 1;
  return [{ start: at, end: at, text: added.map((id) => `${dash}${id}\n`).join("") }, ...removals];
}
