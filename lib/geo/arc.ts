import type { Position } from "geojson";
import { nearLng, TURN, turnsTo } from "../story/longitude.ts";

/** A stretch of longitudes: `west` is not greater than `east`, which may lie beyond 180. */
export type Stretch = readonly [west: number, east: number];

/** The range of longitudes that some positions span; at least one position. */
export function stretchOf(positions: readonly Position[]): Stretch {
  let [west, east] = [Infinity, -Infinity];
  for (const position of positions) {
    const lng = position[0] ?? Number.NaN;
    if (lng < west) west = lng;
    if (lng > east) east = lng;
  }
  return [west, east];
}

/**
 * The widest gap around the world that none of these stretches covers; its west end lies from -180
 * to 180. Null where there is no gap, or no stretch.
 */
export function widestGap(stretches: readonly Stretch[]): Stretch | null {
  const sorted = stretches
    .map(([west, east]): Stretch => {
      const moved = nearLng(west, 0) - west;
      return [west + moved, east + moved];
    })
    .sort((a, b) => a[0] - b[0]);
  const first = sorted[0];
  if (first === undefined) return null;
  // A stretch that reaches past 180 wraps around and covers the beginning.
  let reached = sorted.reduce((most, [, east]) => Math.max(most, east), -Infinity) - TURN;
  let widest: Stretch | null = null;
  for (const [west, east] of sorted) {
    if (west > reached && (widest === null || west - reached > widest[1] - widest[0]))
      widest = [reached, west];
    reached = Math.max(reached, east);
  }
  if (widest === null) return null;
  const moved = nearLng(widest[0], 0) - widest[0];
  return [widest[0] + moved, widest[1] + moved];
}

/**
 * The shift of each stretch in degrees, a multiple of 360, that makes all of them together as
 * narrow as possible, with their common middle within 180° of `reference`. Where together they go
 * around the world, none moves.
 */
export function gather(stretches: readonly Stretch[], reference: number): number[] {
  const gap = widestGap(stretches);
  if (gap === null) return stretches.map(() => 0);
  const start = gap[1];
  const moved = stretches.map(([west]) => Math.ceil((start - west) / TURN - 1e-12) * TURN + 0);
  const middle = (gap[1] + gap[0] + TURN) / 2;
  const all = turnsTo(middle, reference);
  return moved.map((turns) => turns + all + 0);
}
