import { quote } from "../../words/quote.ts";
import type { Mistake } from "../reading/problems.ts";
import type { Path } from "../yaml/yaml-document.ts";
import { DEPTHS } from "./geometry-depths.ts";

/**
 * Finds the shapes of a GeoJSON value that contain a list without positions, whatever else is wrong
 * with them: `[]`, `[[]]`, or such a part among others. Returns one for each feature, with the path
 * of its first such list.
 */
export function findEmptyShapes(value: unknown): { path: Path; mistake: Mistake }[] {
  const features = memberOf(value, "features");
  if (!Array.isArray(features)) return [];
  return features.flatMap((feature, i) => {
    const geometry = memberOf(feature, "geometry");
    const depth = DEPTHS[String(memberOf(geometry, "type"))];
    if (depth === undefined) return [];
    const coordinates = memberOf(geometry, "coordinates");
    const empty = listEmpty(coordinates, depth, []);
    const [first] = empty;
    if (first === undefined) return [];
    const isWhole = isEmptyThroughout(coordinates);
    const path = ["features", i, "geometry", "coordinates", ...(isWhole ? [] : first)];
    return [{ path, mistake: emptyMistake(isWhole, coordinates, empty.length) }];
  });
}

function emptyMistake(isWhole: boolean, coordinates: unknown, count: number): Mistake {
  const more = count > 1 ? ` and ${count - 1} more like it` : "";
  return {
    expected: isWhole ? "a shape with positions" : "positions in each part of a shape",
    found: isWhole ? quote(coordinates) : `[]${more}`,
    hint: isWhole
      ? "There is nothing to draw: draw the shape again, or delete the feature."
      : "There is nothing to draw in this part: draw it again, or delete the part.",
    code: "empty-shape",
  };
}

/** Paths of the empty lists, positions included. */
function listEmpty(value: unknown, depth: number, path: Path): Path[] {
  if (!Array.isArray(value)) return [];
  if (value.length === 0) return [path];
  if (depth === 0) return [];
  const found: Path[] = [];
  for (const [i, item] of value.entries()) {
    for (const one of listEmpty(item, depth - 1, [...path, i])) found.push(one);
  }
  return found;
}

function isEmptyThroughout(value: unknown): boolean {
  return Array.isArray(value) && value.every(isEmptyThroughout);
}

function memberOf(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key];
}
