import type { Path } from "../yaml/yaml-document.ts";
import { endOfString, type JsonScan, scanJson } from "./json-scan.ts";

/** Map data has no brackets nested deeper than this. */
export const MAX_DEPTH = 64;

/**
 * The offset at which a text stops being JSON. Null where it is JSON throughout, no deeper than
 * `MAX_DEPTH`.
 */
export function findJsonFault(text: string): number | null {
  // The quick way first: most files are right, and a walk through a large one is slow.
  if (isJson(text) && scanJson(text).depth <= MAX_DEPTH) return null;
  return makeScanner(text, () => {}).fault();
}

/** Whether a text is JSON, however deep. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * `placeInJson` for many paths of one text, one after another. An index of all features makes a
 * problem in each of many features cost no more than one walk through the text.
 */
export function placesInJson(text: string): (path: Path) => number {
  let features: JsonScan["features"] | undefined;
  return (path) => {
    const [list, index, ...inside] = path;
    if (list !== "features" || typeof index !== "number") return placeInJson(text, path);
    if (features === undefined) {
      const scan = scanJson(text);
      features = scan.repeatsKey ? [] : scan.features;
    }
    const feature = features[index];
    if (feature === undefined) return placeInJson(text, path);
    return feature.start + placeInJson(text.slice(feature.start, feature.end), inside);
  };
}

/**
 * The offsets at which values begin, for paths in the order of the text; null for a value that does
 * not exist.
 */
export function listPlaces(text: string, paths: readonly Path[]): (number | null)[] {
  const places: (number | null)[] = paths.map(() => null);
  let next = 0;
  makeScanner(text, (here, start) => {
    const wanted = paths[next];
    if (here.length !== wanted?.length || !here.every((step, i) => step === wanted[i])) return;
    places[next] = start;
    next++;
  }).fault();
  return places;
}

/**
 * The offset at which the value at a path begins in a JSON text. For a missing value it is the
 * offset of the nearest existing one around it.
 */
export function placeInJson(text: string, path: Path): number {
  let [offset, depth] = [0, -1];
  makeScanner(text, (here, start) => {
    const fits = here.length <= path.length && here.every((step, i) => step === path[i]);
    if (fits && here.length > depth) [offset, depth] = [start, here.length];
  }).fault();
  return offset;
}

/**
 * Calls `visit` for every value of a JSON text without faults, with its path and the offset at
 * which it begins.
 */
export function visitJson(text: string, visit: Visit): void {
  makeScanner(text, visit).fault();
}

type Visit = (path: readonly (string | number)[], start: number) => void;

/**
 * A reader of JSON that creates no values: it keeps offsets, which `JSON.parse` does not return.
 */
function makeScanner(text: string, visit: Visit): { fault: () => number | null } {
  let i = 0;
  const path: (string | number)[] = [];
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = i;
    const found = pattern.exec(text)?.[0] ?? null;
    if (found !== null) i += found.length;
    return found;
  };
  const space = () => take(/[ \t\n\r]*/y);
  const string = (): string | null => {
    const end = endOfString(text, i);
    if (end === null) return null;
    const found = text.slice(i, end);
    i = end;
    return found;
  };
  const member = (inObject: boolean, index: number): boolean => {
    if (!inObject) return inside(index);
    const key = string();
    if (key === null) return false;
    space();
    if (take(/:/y) === null) return false;
    return inside(JSON.parse(key));
  };
  const inside = (step: string | number): boolean => {
    path.push(step);
    const fine = path.length <= MAX_DEPTH && value();
    path.pop();
    return fine;
  };
  const value = (): boolean => {
    space();
    visit(path, i);
    const open = take(/[[{]/y);
    if (open === null) return (string() ?? take(NUMBER) ?? take(/true|false|null/y)) !== null;
    const close = open === "{" ? /\}/y : /\]/y;
    space();
    if (take(close) !== null) return true;
    for (let index = 0; ; index++) {
      space();
      if (!member(open === "{", index)) return false;
      space();
      if (take(close) !== null) return true;
      if (take(/,/y) === null) return false;
    }
  };
  return {
    fault() {
      const fine = value();
      space();
      return fine && i === text.length ? null : i;
    },
  };
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
