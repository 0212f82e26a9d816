import type { Path } from "./yaml-document.ts";

/** Brackets inside brackets beyond this depth are no map data. */
const MAX_DEPTH = 64;

/** Where a JSON text stops being JSON: the offset of what it stumbles over. Null where it is JSON throughout. */
export function findJsonFault(text: string): number | null {
  const scanner = makeScanner(text, () => {});
  return scanner.fault();
}

/** The offset at which the value at a path begins in a JSON text; of what is missing, that of the nearest around it. */
export function placeInJson(text: string, path: Path): number {
  let [offset, depth] = [0, -1];
  makeScanner(text, (here, start) => {
    const fits = here.length <= path.length && here.every((step, i) => step === path[i]);
    if (fits && here.length > depth) [offset, depth] = [start, here.length];
  }).fault();
  return offset;
}

type Visit = (path: readonly (string | number)[], start: number) => void;

/** A reader of JSON that only looks: it keeps offsets, which `JSON.parse` does not tell. */
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
  const member = (inObject: boolean, index: number): boolean => {
    if (!inObject) return inside(index);
    const key = take(STRING);
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
    if (open === null) return (take(STRING) ?? take(NUMBER) ?? take(/true|false|null/y)) !== null;
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

// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in strings.
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
