import type { Position } from "geojson";
import { latOf, lngOf } from "./ring.ts";

/** A straight piece in the direction in which it leaves a place. */
interface Leaving {
  piece: number;
  /** Whether the place is the start of the piece, not its end. */
  forward: boolean;
  to: Position;
}

/** Positions within this many degrees (a tenth of a millimetre) are the same place. */
const SAME = 1e-9;

/** Where more pieces than this leave one place, none of them continue each other. */
const CROWD = 16;

/**
 * Joins lines into trails, however they were cut and whatever their direction: at each place the
 * straightest continuations belong together. Each piece of a line is in one trail. Positions on
 * either side of the 180th meridian are the same place; a trail that crosses it continues with
 * longitudes past 180°.
 */
export function joinTrails(lines: readonly (readonly Position[])[]): Position[][] {
  const pieces = lines.flatMap((line) =>
    line.slice(1).map((to, i): [Position, Position] => [line[i] as Position, to]),
  );
  const places = new Map<string, { at: Position; leaving: Leaving[] }>();
  for (const [piece, [from, to]] of pieces.entries()) {
    placeOf(places, from).leaving.push({ piece, forward: true, to });
    placeOf(places, to).leaving.push({ piece, forward: false, to: from });
  }
  const next = new Map<string, Leaving>();
  for (const { at, leaving } of places.values()) {
    for (const [a, b] of pairUp(at, leaving)) {
      next.set(nameOf(a), b);
      next.set(nameOf(b), a);
    }
  }
  const starts = [...places.values()].sort((a, b) => byPlace(a.at, b.at));
  const used = new Set<number>();
  const walk = (start: Leaving, at: Position): Position[] => {
    const trail = [at];
    for (let here: Leaving | undefined = start; here && !used.has(here.piece); ) {
      used.add(here.piece);
      const before = trail.at(-1) as Position;
      trail.push([lngOf(before) + shortest(lngOf(here.to) - lngOf(before)), latOf(here.to)]);
      here = next.get(nameOf({ ...here, forward: !here.forward }));
    }
    return trail;
  };
  const trails: Position[][] = [];
  // First the trails with ends, then the loops.
  for (const isEnd of [true, false]) {
    for (const { at, leaving } of starts) {
      for (const start of leaving) {
        if (used.has(start.piece) || (isEnd && next.has(nameOf(start)))) continue;
        trails.push(walk(start, at));
      }
    }
  }
  return trails;
}

function placeOf(places: Map<string, { at: Position; leaving: Leaving[] }>, at: Position) {
  const key = `${Math.round((lngOf(at) === -180 ? 180 : lngOf(at)) / SAME)} ${Math.round(latOf(at) / SAME)}`;
  const place = places.get(key) ?? { at, leaving: [] };
  places.set(key, place);
  return place;
}

/** Pairs the pieces that leave a place, the straightest continuations first. */
function pairUp(at: Position, leaving: readonly Leaving[]): [Leaving, Leaving][] {
  if (leaving.length > CROWD) return [];
  const heading = ({ to }: Leaving) =>
    Math.atan2(latOf(to) - latOf(at), shortest(lngOf(to) - lngOf(at)));
  const ways = leaving.flatMap((a, i) =>
    leaving.slice(i + 1).map((b) => {
      const angle = Math.abs(heading(a) - heading(b));
      return { a, b, bend: Math.abs(Math.PI - angle), first: Math.min(heading(a), heading(b)) };
    }),
  );
  ways.sort((one, other) => one.bend - other.bend || one.first - other.first);
  const paired = new Set<Leaving>();
  return ways.flatMap(({ a, b }): [Leaving, Leaving][] => {
    if (paired.has(a) || paired.has(b)) return [];
    paired.add(a).add(b);
    return [[a, b]];
  });
}

function nameOf({ piece, forward }: Leaving): string {
  return `${piece} ${forward}`;
}

/** The difference of two longitudes along the shorter way round the world. */
function shortest(degrees: number): number {
  return degrees - 360 * Math.round(degrees / 360);
}

function byPlace(a: Position, b: Position): number {
  return lngOf(a) - lngOf(b) || latOf(a) - latOf(b);
}
