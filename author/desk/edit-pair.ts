import type { Node } from "yaml";
import { listComments, missingComments } from "./comments.ts";
import type { Edit } from "./raw-text.ts";
import { isBlock, type WrittenMap, type WrittenPair } from "./waypoint-map.ts";

/** A key and the YAML of its value, in one line. */
export interface NewPair {
  key: string;
  value: string;
}

/**
 * Edits that replace a pair by another key and value. Comments inside the replaced text move to
 * lines of their own above it.
 */
export function replacePair(map: WrittenMap, pair: WrittenPair, { key, value }: NewPair): Edit[] {
  const [keyStart, keyEnd] = map.range(pair.key);
  const colon = map.text.indexOf(":", keyEnd) + 1;
  const [start, end] = pair.value === null ? [colon, colon] : map.range(pair.value);
  const from = isBlock(pair.value) ? colon : start;
  const old = map.text.slice(from, end);
  // A text in lines of its own ends with its last line.
  const tail = old.endsWith("\n") ? "\n" : "";
  const space = from === colon ? " " : "";
  const isCollection = pair.value !== null && !("value" in pair.value);
  return [
    { start: from, end, text: `${space}${value}${tail}` },
    { start: keyStart, end: keyEnd, text: key },
    ...(isCollection ? keepComments(map, keyStart, missingComments(listComments(old), [])) : []),
  ];
}

/** An edit that adds a pair after another one; without one, before all others. */
export function addPair(map: WrittenMap, after: WrittenPair | null, { key, value }: NewPair): Edit {
  const insert = (at: number, text: string): Edit => ({ start: at, end: at, text });
  const [mapStart] = map.range(map.map);
  if (map.map.flow) {
    if (after !== null) return insert(endOfPair(map, after), `, ${key}: ${value}`);
    return insert(mapStart + 1, ` ${key}: ${value}${map.map.items.length > 0 ? "," : " "}`);
  }
  const indent = " ".repeat(mapStart - lineStart(map.text, mapStart));
  if (after === null) return insert(mapStart, `${key}: ${value}\n${indent}`);
  return insert(lineEnd(map.text, endOfPair(map, after)), `\n${indent}${key}: ${value}`);
}

/** Edits that put comments on lines of their own above the line of an offset. */
export function keepComments(map: WrittenMap, offset: number, comments: readonly string[]): Edit[] {
  if (comments.length === 0) return [];
  const start = lineStart(map.text, offset);
  const [indent = ""] = /^[ ]*/.exec(map.text.slice(start)) ?? [];
  return [{ start, end: start, text: comments.map((comment) => `${indent}${comment}\n`).join("") }];
}

/** Offset of the beginning of a line. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Offset of the end of a line, before its line end. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end === -1 ? text.length : end;
}

function endOfPair(map: WrittenMap, { key, value }: WrittenPair): number {
  const end = map.range((value ?? key) as Node)[1];
  return value === null ? map.text.indexOf(":", end) + 1 : end;
}
