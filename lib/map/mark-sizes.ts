import type { Layer } from "../story/layer.ts";
import { markRadius, markScale } from "./marks.ts";

/** Sizes that a key may name, the largest first. */
const ROUND_SIZES = [10_000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2];

/** Radius in CSS px of the largest circle that a row of the key has room for. */
const ROOM = 12;

/**
 * The larger of the two circles in a layer's key, as large as the map draws it: the largest round size
 * for which there is room. Null where all marks are equal.
 */
export function largeMark(layer: Layer): { size: number; radius: number } | null {
  const scale = markScale(layer);
  if (scale === null) return null;
  const size = ROUND_SIZES.find((each) => markRadius(each, scale) <= ROOM) ?? 2;
  return { size, radius: markRadius(size, scale) };
}
