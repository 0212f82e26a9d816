import type { FeatureCollection } from "geojson";
import type { Mistake } from "../reading/problems.ts";
import type { Path } from "../yaml/yaml-document.ts";
import { visitJson } from "./json-place.ts";

/** The part of a feature that holds a number: its id, or a property. */
interface Place {
  path: Path;
  name: string;
}

/**
 * Finds the numbers of properties and ids that lose digits when a program reads the file, as
 * 9007199254740993 does: it becomes …992. Returns one mistake for each property, at its first such
 * number; empty where every digit is kept. Digits behind the decimal point of a measured value are
 * no loss.
 */
export function findLostDigits(
  text: string,
  collection: FeatureCollection,
): (Place & { mistake: Mistake })[] {
  // Checking every value of a large file takes long, and hardly any file has a number so large.
  if (!hasLargeNumber(collection)) return [];
  const found = new Map<string, Place & { numeral: string; count: number }>();
  visitJson(text, (path, start) => {
    const name = numberPlace(path);
    const numeral = name === null ? "" : numeralAt(text, start);
    if (name === null || !losesDigits(numeral)) return;
    const earlier = found.get(name);
    if (earlier !== undefined) earlier.count++;
    else found.set(name, { path: [...path], name, numeral, count: 1 });
  });
  return [...found.values()].map(({ path, name, numeral, count }) => ({
    path,
    name,
    mistake: lostMistake(numeral, count - 1),
  }));
}

function hasLargeNumber({ features }: FeatureCollection): boolean {
  const isLarge = (value: unknown) =>
    typeof value === "number" && Math.abs(value) > Number.MAX_SAFE_INTEGER;
  return features.some(
    ({ id, properties }) => isLarge(id) || Object.values(properties ?? {}).some(isLarge),
  );
}

/**
 * The property's name where a path leads to a property of a feature, "id" where it leads to its id;
 * else null.
 */
function numberPlace([root, , member, name, ...deeper]: Path): string | null {
  if (root !== "features" || deeper.length > 0) return null;
  if (member === "id" && name === undefined) return "id";
  return member === "properties" && typeof name === "string" ? name : null;
}

function numeralAt(text: string, start: number): string {
  const numeral = /-?\d[\d.]*(?:[eE][+-]?\d+)?/y;
  numeral.lastIndex = start;
  return numeral.exec(text)?.[0] ?? "";
}

function losesDigits(numeral: string): boolean {
  const value = Number(numeral);
  if (!Number.isFinite(value)) return true;
  if (Math.abs(value) <= Number.MAX_SAFE_INTEGER || /e/i.test(numeral)) return false;
  return BigInt(numeral.split(".")[0] ?? "") !== BigInt(value);
}

function lostMistake(numeral: string, others: number): Mistake {
  const more = others === 0 ? "" : ` and ${others} more like it`;
  return {
    expected: "a number of at most 15 digits, or text",
    found: `${numeral}${more}`,
    hint: `Programs that read GeoJSON change the last digits of longer numbers. Write it as text: "${numeral}".`,
    code: "lost-digits",
  };
}
