import type { Position } from "geojson";
import { nodeLine } from "./node-line.ts";
import { closeRing, latOf, lngOf, ringContains, signedArea } from "./ring.ts";

/** The polygons to the left and to the right of a line, in the line's direction. */
export interface CutPolygon {
  left: Position[][][];
  right: Position[][][];
}

/** The ring and the vertex at which a chord begins or ends. */
interface Foot {
  ring: number;
  index: number;
}

/** Counter-clockwise angle in [0, 2π) from the direction at→from to the direction at→to. */
function turn(at: Position, from: Position, to: Position): number {
  const angle = (p: Position) => Math.atan2(latOf(p) - latOf(at), lngOf(p) - lngOf(at));
  const difference = angle(to) - angle(from);
  return difference < 0 ? difference + 2 * Math.PI : difference;
}

/**
 * The ring and vertex from which a chord leaves towards `next`. Several rings may share a vertex by
 * then; the chord leaves from the ring whose inside, which lies to its left, is in the chord's
 * direction.
 */
function findFoot(rings: Position[][], vertex: Position, next: Position): Foot | null {
  for (const [ringIndex, ring] of rings.entries()) {
    for (let index = ring.indexOf(vertex); index >= 0; index = ring.indexOf(vertex, index + 1)) {
      const after = ring[(index + 1) % ring.length] as Position;
      const before = ring[(index + ring.length - 1) % ring.length] as Position;
      const inside = turn(vertex, after, before) || 2 * Math.PI;
      if (turn(vertex, after, next) < inside) return { ring: ringIndex, index };
    }
  }
  return null;
}

const rotate = (ring: Position[], index: number): Position[] => [
  ...ring.slice(index),
  ...ring.slice(0, index),
];

/**
 * Adds one chord to the rings: cuts a ring in two, or joins two rings (an outline and a hole) into
 * one.
 */
function layChord(rings: Position[][], chord: Position[]): boolean {
  const [start, second] = chord;
  const end = chord.at(-1);
  const beforeEnd = chord.at(-2);
  if (!start || !second || !end || !beforeEnd) return false;
  const from = findFoot(rings, start, second);
  const to = findFoot(rings, end, beforeEnd);
  if (from === null || to === null) return false;
  const inner = chord.slice(1, -1);
  const fromRing = rotate(rings[from.ring] as Position[], from.index);
  if (from.ring === to.ring) {
    const cut = (to.index - from.index + fromRing.length) % fromRing.length;
    const right = [...fromRing.slice(0, cut + 1), ...inner.toReversed()];
    const left = [...fromRing.slice(cut), start, ...inner];
    rings.splice(from.ring, 1, right, left);
    return true;
  }
  const toRing = rotate(rings[to.ring] as Position[], to.index);
  const joined = [...fromRing, start, ...inner, ...toRing, end, ...inner.toReversed()];
  rings[from.ring] = joined;
  rings.splice(to.ring, 1);
  return true;
}

/** Groups rings into polygons: each counter-clockwise ring with the clockwise ones inside it. */
function groupRings(rings: Position[][]): { polygons: Position[][][]; faceOf: number[] } | null {
  const shells = rings.flatMap((ring, index) => (signedArea(ring) > 0 ? [index] : []));
  const polygons = shells.map((index) => [closeRing(rings[index] as Position[])]);
  const faceOf = rings.map((_, index) => shells.indexOf(index));
  for (const [index, hole] of rings.entries()) {
    if (faceOf[index] !== -1) continue;
    let best = -1;
    for (const [face, shellIndex] of shells.entries()) {
      const shell = rings[shellIndex] as Position[];
      const own = new Set(shell);
      const probe = hole.find((vertex) => !own.has(vertex));
      if (probe === undefined || !ringContains(shell, probe)) continue;
      const smaller =
        best < 0 || signedArea(shell) < signedArea(rings[shells[best] as number] as Position[]);
      if (smaller) best = face;
    }
    if (best < 0) return null;
    faceOf[index] = best;
    polygons[best]?.push(closeRing(hole));
  }
  return { polygons, faceOf };
}

/**
 * Cuts a polygon along a line, exactly: the parts share the line's vertices and add up to the
 * whole. Pieces of the line outside the polygon are ignored. Where the line enters several times, a
 * part changes side with each crossing. Returns "uncut" where the line does not cross the polygon,
 * and "unclear" where it does not separate it (it ends in a hole, crosses itself, or comes back on
 * its other side).
 */
export function cutPolygon(
  polygon: readonly Position[][],
  line: readonly Position[],
): CutPolygon | "uncut" | "unclear" {
  const { rings, pieces } = nodeLine(polygon, line);
  const chords = pieces.filter((piece) => piece.startsOnRing && piece.endsOnRing);
  if (chords.length === 0) return "uncut";
  for (const { vertices } of chords) if (!layChord(rings, vertices)) return "unclear";
  const grouped = groupRings(rings);
  if (grouped === null) return "unclear";

  const faceLeftOf = new Map<Position, Map<Position, number>>();
  for (const [ringIndex, ring] of rings.entries()) {
    for (const [i, a] of ring.entries()) {
      const b = ring[(i + 1) % ring.length] as Position;
      const face = grouped.faceOf[ringIndex] as number;
      faceLeftOf.set(a, (faceLeftOf.get(a) ?? new Map()).set(b, face));
    }
  }
  const sides = new Map<number, "left" | "right">();
  const borders = chords.map(({ vertices: [a, b] }) => ({
    left: faceLeftOf.get(a as Position)?.get(b as Position) ?? -1,
    right: faceLeftOf.get(b as Position)?.get(a as Position) ?? -1,
  }));
  for (const { left, right } of borders) {
    // Chords come in the line's order; the first of each connected group sets left and right.
    if (!sides.has(left) && !sides.has(right)) sides.set(left, "left");
    const flip = (side: "left" | "right") => (side === "left" ? "right" : "left");
    const leftSide = sides.get(left) ?? flip(sides.get(right) as "left" | "right");
    sides.set(left, leftSide);
    if ((sides.get(right) ?? flip(leftSide)) === leftSide) return "unclear";
    sides.set(right, flip(leftSide));
  }
  const on = (side: string) => grouped.polygons.filter((_, face) => sides.get(face) === side);
  if (sides.size !== grouped.polygons.length) return "unclear";
  return { left: on("left"), right: on("right") };
}
