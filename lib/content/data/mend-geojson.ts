import type { FeatureCollection, Position } from "geojson";
import { findJsonFault, listPlaces } from "./json-place.ts";
import { isBadlyNested, mendNesting } from "./mend-nesting.ts";
import { firstRepeat, isTurned, linesOf } from "./shape-check.ts";

/** Descriptions of the fixes in a file for the editor, one for each kind. */
export interface Mended {
  text: string;
  changes: string[];
}

const POSITION = /\[[^[\]]*\]/g;

/**
 * Fixes the mistakes in a GeoJSON text that need no judgement. It makes islands polygons of their
 * own, removes positions that repeat the one before, and reverses outlines with the wrong
 * direction, unless it is not clear which rings are outlines. The rest of the text stays unchanged,
 * and so does a text that is not GeoJSON.
 */
export function mendGeojson(original: string): Mended {
  if (findJsonFault(original) !== null) return { text: original, changes: [] };
  let [taken, turned] = [0, 0];
  if (!Array.isArray((JSON.parse(original) as Partial<FeatureCollection>).features)) {
    return { text: original, changes: [] };
  }
  const nested = mendNesting(original, isWhole);
  const { text } = nested;
  const { features } = JSON.parse(text) as FeatureCollection;
  const wrong = features.flatMap((feature, i) => {
    if (!feature?.geometry || !isWhole(feature.geometry)) return [];
    const lines = linesOf(feature.geometry, ["features", i, "geometry", "coordinates"]);
    const isUnclear = lines.some(isTurned) && isBadlyNested(feature.geometry);
    return lines.flatMap((line) => {
      const turns = isTurned(line) && !isUnclear;
      return turns || firstRepeat(line.positions) !== null ? [{ ...line, turns }] : [];
    });
  });
  const places = listPlaces(
    text,
    wrong.map(({ path }) => path),
  );
  // Pieces of the original text, with the fixed lines between them.
  const pieces: string[] = [];
  let done = 0;
  for (const [at, line] of wrong.entries()) {
    const start = places[at] ?? null;
    const written = start === null ? null : listAt(text, start);
    if (start === null || written === null) continue;
    const repeats = firstRepeat(line.positions) !== null;
    const once = repeats ? takeOut(written, line.ring === null ? 2 : 4) : written;
    taken += written === once ? 0 : 1;
    const right = line.turns ? turn(once) : once;
    turned += line.turns ? 1 : 0;
    pieces.push(text.slice(done, start), right);
    done = start + written.length;
  }
  const mended = pieces.join("") + text.slice(done);
  const changes = [
    ...(nested.sorted > 0
      ? [`rings of ${count(nested.sorted, "shape")} sorted into polygons`]
      : []),
    ...(taken > 0 ? [`repeated positions taken out of ${count(taken, "line")}`] : []),
    ...(turned > 0 ? [`${count(turned, "outline")} turned`] : []),
  ];
  return { text: mended, changes };
}

/** The list of positions that begins at an offset, as written; null where there is none. */
function listAt(text: string, start: number): string | null {
  if (text[start] !== "[") return null;
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    if (text[i] === "[") depth++;
    else if (text[i] === "]" && --depth === 0) return text.slice(start, i + 1);
  }
  return null;
}

function count(n: number, one: string): string {
  return `${n} ${one}${n === 1 ? "" : "s"}`;
}

/** Whether all coordinates are lists of numbers with the depth of their type. */
function isWhole(geometry: { type: string; coordinates?: unknown }): boolean {
  const depth = { LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 }[geometry.type];
  const fits = (value: unknown, left: number): boolean =>
    Array.isArray(value) &&
    (left === 0
      ? value.length >= 2 && value.every((part) => typeof part === "number")
      : value.length > 0 && value.every((part) => fits(part, left - 1)));
  return depth !== undefined && fits(geometry.coordinates, depth);
}

/** Reverses the positions of a line; the text between them stays in place. */
function turn(line: string): string {
  const positions = line.slice(1).match(POSITION) ?? [];
  return line[0] + line.slice(1).replace(POSITION, () => positions.pop() ?? "");
}

/**
 * Removes positions that repeat the one before, each with the comma before it, as long as `least`
 * positions remain.
 */
function takeOut(line: string, least: number): string {
  const found = [...line.slice(1).matchAll(POSITION)];
  const value = (at: number) => (JSON.parse(found[at]?.[0] ?? "[]") as Position).slice(0, 2).join();
  const gone = found.flatMap((_, at) => (at > 0 && value(at) === value(at - 1) ? [at] : []));
  if (found.length - gone.length < least) return line;
  const end = (index: number) => 1 + (found[index]?.index ?? 0) + (found[index]?.[0].length ?? 0);
  const pieces: string[] = [];
  let done = 0;
  for (const at of gone) {
    pieces.push(line.slice(done, end(at - 1)));
    done = end(at);
  }
  return pieces.join("") + line.slice(done);
}
