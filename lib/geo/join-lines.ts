import type { Position } from "geojson";
import { METRES_PER_DEGREE } from "./nearest.ts";
import { dropRepeats, latOf, lngOf } from "./ring.ts";

function metresBetween(a: Position, b: Position): number {
  const shrink = Math.cos((latOf(a) * Math.PI) / 180);
  return Math.hypot((lngOf(a) - lngOf(b)) * shrink, latOf(a) - latOf(b)) * METRES_PER_DEGREE;
}

/**
 * Joins lines whose ends lie within `reach` metres of each other, the closest ends first. The first
 * line of each result keeps its direction; the others turn to fit. A gap is bridged by a straight
 * segment.
 */
export function joinLines(lines: readonly Position[][], reach: number): Position[][] {
  const open = lines.filter((line) => line.length > 1).map((line) => [...line]);
  for (;;) {
    let best: { metres: number; i: number; j: number; joined: Position[] } | null = null;
    for (let i = 0; i < open.length; i++) {
      for (let j = i + 1; j < open.length; j++) {
        const a = open[i] as Position[];
        const b = open[j] as Position[];
        const ways: [Position, Position, () => Position[]][] = [
          [a.at(-1) as Position, b[0] as Position, () => [...a, ...b]],
          [a.at(-1) as Position, b.at(-1) as Position, () => [...a, ...b.toReversed()]],
          [a[0] as Position, b.at(-1) as Position, () => [...b, ...a]],
          [a[0] as Position, b[0] as Position, () => [...b.toReversed(), ...a]],
        ];
        for (const [p, q, join] of ways) {
          const metres = metresBetween(p, q);
          if (metres <= reach && (best === null || metres < best.metres))
            best = { metres, i, j, joined: join() };
        }
      }
    }
    if (best === null) return open.map(dropRepeats);
    open[best.i] = best.joined;
    open.splice(best.j, 1);
  }
}
