import type { Position } from "geojson";
import { METRES_PER_DEGREE } from "../../lib/geo/nearest.ts";
import { closeRing, latOf, lngOf, openRing } from "../../lib/geo/ring.ts";

/** How far a line may be moved at a position, in metres; 0 keeps every vertex. */
export type Tolerance = (position: Position) => number;

/** Metres from p to the segment ab, on a plane. */
function distance(p: Position, a: Position, b: Position): number {
  const shrink = Math.cos((latOf(p) * Math.PI) / 180);
  const [bx, by] = [(lngOf(b) - lngOf(a)) * shrink, latOf(b) - latOf(a)];
  const [px, py] = [(lngOf(p) - lngOf(a)) * shrink, latOf(p) - latOf(a)];
  const length2 = bx * bx + by * by;
  const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, (px * bx + py * by) / length2));
  return Math.hypot(px - t * bx, py - t * by) * METRES_PER_DEGREE;
}

/** The line with as few vertices as the tolerance at each of them allows (Douglas and Peucker). Ends stay. */
export function simplifyLine(line: readonly Position[], tolerance: Tolerance): Position[] {
  const keep = new Set([0, line.length - 1]);
  const spans: [number, number][] = [[0, line.length - 1]];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to] = span;
    let worst = -1;
    let excess = 1;
    for (let i = from + 1; i < to; i++) {
      const p = line[i] as Position;
      const allowed = tolerance(p);
      const off = distance(p, line[from] as Position, line[to] as Position);
      const ratio = allowed === 0 ? Number.MAX_VALUE : off / allowed;
      if (ratio > excess) [worst, excess] = [i, ratio];
    }
    if (worst < 0) continue;
    keep.add(worst);
    spans.push([from, worst], [worst, to]);
  }
  return line.filter((_, i) => keep.has(i));
}

/** A closed ring simplified; null where nothing is left of it. */
export function simplifyRing(ring: readonly Position[], tolerance: Tolerance): Position[] | null {
  const open = openRing(ring);
  // Both ends of a line stay; the vertex farthest from the first is a second fixed point of the ring.
  const first = open[0] as Position;
  const away = (p: Position) => Math.hypot(lngOf(p) - lngOf(first), latOf(p) - latOf(first));
  const far = open.reduce((best, p, i) => (away(p) > away(open[best] as Position) ? i : best), 0);
  const halves = [open.slice(0, far + 1), [...open.slice(far), first]];
  const kept = halves.flatMap((half) => simplifyLine(half, tolerance).slice(0, -1));
  return kept.length < 3 ? null : closeRing(kept);
}

/** Corners cut off twice (Chaikin): a coarse shore that looks like one. */
export function roundRing(ring: readonly Position[]): Position[] {
  let open = openRing(ring);
  for (let pass = 0; pass < 2; pass++) {
    open = open.flatMap((a, i) => {
      const b = open[(i + 1) % open.length] as Position;
      const between = (t: number) => [
        lngOf(a) + t * (lngOf(b) - lngOf(a)),
        latOf(a) + t * (latOf(b) - latOf(a)),
      ];
      return [between(0.25), between(0.75)];
    });
  }
  return closeRing(open);
}
