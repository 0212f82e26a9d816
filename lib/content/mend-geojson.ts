import type { FeatureCollection, Position } from "geojson";
import { findJsonFault, placeInJson } from "./json-place.ts";
import { firstRepeat, isTurned, linesOf } from "./shape-check.ts";

/** What was mended in a file, in words for the editor, one for each kind. */
export interface Mended {
  text: string;
  changes: string[];
}

const POSITION = /\[[^[\]]*\]/g;
const LINE = /\[\s*(?:\[[^[\]]*\]\s*,?\s*)*\]/y;

/**
 * Mends in a GeoJSON text what needs no judgement: takes out positions that repeat the one before, and turns outlines
 * that run the wrong way. All else stays as it was written. What is no GeoJSON stays as it is.
 */
export function mendGeojson(text: string): Mended {
  if (findJsonFault(text) !== null) return { text, changes: [] };
  let [taken, turned] = [0, 0];
  const { features } = JSON.parse(text) as Partial<FeatureCollection>;
  if (!Array.isArray(features)) return { text, changes: [] };
  let mended = text;
  for (const [i, feature] of features.entries()) {
    if (!feature?.geometry || !isWhole(feature.geometry)) continue;
    for (const line of linesOf(feature.geometry, ["features", i, "geometry", "coordinates"])) {
      const repeats = firstRepeat(line.positions) !== null;
      if (!repeats && !isTurned(line)) continue;
      LINE.lastIndex = placeInJson(mended, line.path);
      const written = LINE.exec(mended)?.[0];
      if (written === undefined) continue;
      const start = LINE.lastIndex - written.length;
      const once = repeats ? takeOut(written, line.ring === null ? 2 : 4) : written;
      taken += written === once ? 0 : 1;
      const right = isTurned(line) ? turn(once) : once;
      turned += isTurned(line) ? 1 : 0;
      mended = mended.slice(0, start) + right + mended.slice(start + written.length);
    }
  }
  const changes = [
    ...(taken > 0 ? [`repeated positions taken out of ${count(taken, "line")}`] : []),
    ...(turned > 0 ? [`${count(turned, "outline")} turned`] : []),
  ];
  return { text: mended, changes };
}

function count(n: number, one: string): string {
  return `${n} ${one}${n === 1 ? "" : "s"}`;
}

/** Whether all coordinates are lists of numbers, as deep as their type has it. */
function isWhole(geometry: { type: string; coordinates?: unknown }): boolean {
  const depth = { LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 }[geometry.type];
  const fits = (value: unknown, left: number): boolean =>
    Array.isArray(value) &&
    (left === 0
      ? value.length >= 2 && value.every((part) => typeof part === "number")
      : value.length > 0 && value.every((part) => fits(part, left - 1)));
  return depth !== undefined && fits(geometry.coordinates, depth);
}

/** Reverses the positions of a line; what stands between them keeps its place. */
function turn(line: string): string {
  const positions = line.slice(1).match(POSITION) ?? [];
  return line[0] + line.slice(1).replace(POSITION, () => positions.pop() ?? "");
}

/** Takes out positions that repeat the one before, each with the comma before it, while `least` are left. */
function takeOut(line: string, least: number): string {
  const found = [...line.slice(1).matchAll(POSITION)];
  const value = (at: number) => (JSON.parse(found[at]?.[0] ?? "[]") as Position).slice(0, 2).join();
  const gone = found.flatMap((_, at) => (at > 0 && value(at) === value(at - 1) ? [at] : []));
  if (found.length - gone.length < least) return line;
  return gone.reduceRight((text, at) => {
    const end = (index: number) => 1 + (found[index]?.index ?? 0) + (found[index]?.[0].length ?? 0);
    return text.slice(0, end(at - 1)) + text.slice(end(at));
  }, line);
}
