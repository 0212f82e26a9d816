import type { FeatureCollection, Geometry, Position } from "geojson";
import { arrangeRings } from "../../geo/arrange-rings.ts";
import { findNestingFaults } from "../../geo/nesting.ts";
import { polygonsOf } from "../../geo/parts.ts";
import { unrollPolygon } from "../../geo/unroll.ts";
import type { Path } from "../yaml/yaml-document.ts";
import { placeInJson } from "./json-place.ts";

const RING = /\[\s*(?:\[[^[\]]*\]\s*,?\s*)*\]/y;
const TYPE = /"Polygon"/y;

/**
 * Sorts rings that were given as one polygon into polygons in a GeoJSON text, where number and
 * direction of the rings leave no doubt: islands become polygons of their own, and repeated rings
 * are removed. Each ring stays as written. `isFit` selects the geometries that can be checked.
 * Returns the text and how many shapes were sorted.
 */
export function mendNesting(
  text: string,
  isFit: (geometry: Geometry) => boolean,
): { text: string; sorted: number } {
  const { features } = JSON.parse(text) as FeatureCollection;
  let mended = text;
  let sorted = 0;
  for (const [i, feature] of features.entries()) {
    const geometry = feature?.geometry;
    if (!geometry || !isFit(geometry)) continue;
    const path = ["features", i, "geometry"];
    const isSingle = geometry.type === "Polygon";
    // From the last part to the first, so that an insertion does not move the parts before it.
    for (const [part, rings] of [...polygonsOf(geometry).entries()].reverse()) {
      const groups = newOrder(unrollPolygon(rings));
      if (groups === null) continue;
      const at = [...path, "coordinates", ...(isSingle ? [] : [part])];
      const next = rewrite(mended, at, rings.length, groups, isSingle);
      if (next === null) continue;
      mended = isSingle && groups.length > 1 ? retype(next, [...path, "type"]) : next;
      sorted++;
    }
  }
  return { text: mended, sorted };
}

/** Whether rings of a shape are nested wrongly. */
export function isBadlyNested(geometry: Geometry): boolean {
  return polygonsOf(geometry)
    .map(unrollPolygon)
    .some((rings) => findNestingFaults(rings).length > 0);
}

function newOrder(rings: readonly Position[][]): number[][] | null {
  if (rings.length < 2 || findNestingFaults(rings).length === 0) return null;
  const groups = arrangeRings(rings);
  const isSound = (group: number[]) =>
    findNestingFaults(group.map((index) => rings[index] ?? [])).length === 0;
  return groups?.every(isSound) ? groups : null;
}

/**
 * The text with the rings of one polygon grouped into several; null where the text has an
 * unexpected form.
 */
function rewrite(
  text: string,
  path: Path,
  count: number,
  groups: readonly number[][],
  isSingle: boolean,
): string | null {
  const places = Array.from({ length: count }, (_, ring) => placeInJson(text, [...path, ring]));
  const written = places.map((place) => {
    RING.lastIndex = place;
    return RING.exec(text)?.[0];
  });
  if (written.includes(undefined)) return null;
  const start = placeInJson(text, path);
  const end = text.indexOf("]", (places.at(-1) ?? 0) + (written.at(-1)?.length ?? 0)) + 1;
  const parts = groups.map((group) => `[${group.map((ring) => written[ring]).join(",\n")}]`);
  const list = parts.join(",\n");
  return (
    text.slice(0, start) + (isSingle && parts.length > 1 ? `[${list}]` : list) + text.slice(end)
  );
}

function retype(text: string, path: Path): string {
  TYPE.lastIndex = placeInJson(text, path);
  const found = TYPE.exec(text);
  if (found === null) return text;
  return `${text.slice(0, found.index)}"MultiPolygon"${text.slice(TYPE.lastIndex)}`;
}
