import type { Position } from "geojson";
import { findOverlaps } from "./overlaps.ts";
import { overlay } from "./overlay.ts";

/**
 * Merges polygons so that they cover the same ground once. Those that overlap become one; all
 * others stay unchanged, so that only overlaps cost time. With `touching`, polygons that touch are
 * merged as well. Throws `UnclearShapes` where that fails.
 */
export function mergePolygons(
  polygons: readonly Position[][][],
  { touching = false } = {},
): Position[][][] {
  const once = [...new Map(polygons.map((polygon) => [JSON.stringify(polygon), polygon])).values()];
  const drawn = once.filter(([outline = []]) => outline.length > 2);
  const before = findOverlaps(drawn);
  // First untangle polygons that cross themselves, so that inside and outside are clear.
  const clear = drawn.flatMap((polygon, i) =>
    before.tangled.has(i) ? overlay("union", [[polygon]]) : [polygon],
  );
  const overlaps = before.tangled.size === 0 ? before : findOverlaps(clear);
  const pairs = touching ? [...overlaps.pairs, ...overlaps.touching] : overlaps.pairs;
  return groupUp(clear.length, pairs).flatMap((group) => {
    const members = group.map((index) => [clear[index] as Position[][]]);
    return members.length === 1 ? members.flat() : overlay("union", members);
  });
}

/**
 * Groups the indices below `count` that pairs connect, directly or through others, in ascending
 * order.
 */
function groupUp(count: number, pairs: readonly (readonly [number, number])[]): number[][] {
  const parents = Array.from({ length: count }, (_, i) => i);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] as number;
    for (let at = index; at !== root; ) {
      const next = parents[at] as number;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  for (const [a, b] of pairs)
    parents[Math.max(rootOf(a), rootOf(b))] = Math.min(rootOf(a), rootOf(b));
  const groups = new Map<number, number[]>();
  for (let i = 0; i < count; i++) {
    const root = rootOf(i);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [i]);
    else group.push(i);
  }
  return [...groups.values()];
}
