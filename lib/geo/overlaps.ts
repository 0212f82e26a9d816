import type { Position } from "geojson";
import { meetSegments, type Stretch } from "./meet-segments.ts";
import { insidePoint } from "./point.ts";
import { closeRing, dropRepeats, latOf } from "./ring.ts";
import {
  buildSegments,
  findAround,
  positionAt,
  type Segment,
  type Segments,
  visitPairs,
} from "./segments.ts";

/** The relations between the polygons of a list. Each polygon is identified by its index. */
export interface Overlaps {
  /** Pairs with ground in common, the smaller index first. */
  pairs: readonly Pair[];
  /**
   * The pairs among these in which one is partly inside and partly outside the other, with a place
   * where their outlines cross.
   */
  crossings: readonly { pair: Pair; at: Position }[];
  /** Pairs that only touch, at a place or along a stretch. */
  touching: readonly Pair[];
  /**
   * For each polygon, those that contain a point inside it. If two polygons share ground without
   * crossing, one contains the other.
   */
  around: readonly ReadonlySet<number>[];
  /**
   * Polygons whose own rings meet themselves or each other, or whose holes are misplaced, each with
   * such a place.
   */
  tangled: ReadonlyMap<number, Position>;
}

/** Two indices, the smaller one first. */
export type Pair = readonly [number, number];

/** A ring, closed and without repeats, and its polygon. */
interface Ring {
  owner: number;
  ring: Position[];
}

/** Where a segment of polygon `p` meets the outlines of polygon `q`. */
interface Contact {
  p: number;
  q: number;
  segment: Segment;
  /** Shares of the segment. */
  stops: number[];
  /** The stretches of the segment that run along such an outline. */
  along: Stretch[];
}

/**
 * Finds which polygons overlap. Time grows with the number of positions and of places where
 * outlines meet, not with the square of either.
 */
export function findOverlaps(polygons: readonly Position[][][]): Overlaps {
  const rings = polygons.flatMap((polygon, owner) =>
    polygon.map((ring): Ring => ({ owner, ring: dropRepeats(closeRing(ring)) })),
  );
  const segments = buildSegments(rings.map(({ ring }) => ring));
  const tangled = new Map<number, Position>();
  const [pairs, crossings, touching] = [makePairs(), makePairs(), makePairs()];
  const contacts = new Map<string, Contact>();
  visitPairs(segments, (i, j) => {
    const [a, b] = [segments.all[i] as Segment, segments.all[j] as Segment];
    const [p, q] = [rings[a.line]?.owner ?? -1, rings[b.line]?.owner ?? -1];
    const isSettled = p === q ? tangled.has(p) : crossings.at(p, q) !== undefined;
    if (isSettled || (p === q && areNeighbours(a, b, rings[a.line]?.ring.length ?? 0))) return;
    const met = meetSegments(a.from, a.to, b.from, b.to);
    if (met === null) return;
    const at = positionAt(a, typeof met.t === "number" ? met.t : met.t[0]);
    if (p === q) tangled.set(p, at);
    else if (met.kind === "cross") crossings.add(p, q, at);
    else {
      noteContact(contacts, `${i} ${q}`, { p, q, segment: a }, met.t);
      noteContact(contacts, `${j} ${p}`, { p: q, q: p, segment: b }, met.u);
    }
  });
  for (const [owner, at] of looseHoles(rings, segments)) {
    if (!tangled.has(owner)) tangled.set(owner, at);
  }
  const aroundPoint = (point: Position) =>
    ownersAround(segments, point, (line) => rings[line]?.owner);
  const sides = new Map<string, boolean>();
  for (const contact of contacts.values()) {
    const { p, q, segment } = contact;
    touching.add(p, q, segment.from);
    if (crossings.at(p, q) !== undefined) continue;
    for (const middle of freeMiddles(contact)) {
      const isInside = aroundPoint(positionAt(segment, middle)).has(q);
      if (isInside) pairs.add(p, q, segment.from);
      const before = sides.get(`${p} ${q}`);
      if (before === !isInside) crossings.add(p, q, positionAt(segment, contact.stops[0] ?? 0));
      sides.set(`${p} ${q}`, isInside);
    }
  }
  const around = polygons.map((polygon, p) => {
    const point = pointIn(polygon);
    const owners = point === null ? new Set<number>() : aroundPoint(point);
    owners.delete(p);
    for (const q of owners) pairs.add(p, q, point ?? []);
    return owners;
  });
  for (const { pair, at } of crossings.list()) pairs.add(...pair, at);
  return {
    pairs: pairs.list().map(({ pair }) => pair),
    crossings: crossings.list(),
    touching: touching.list().flatMap(({ pair }) => (pairs.at(...pair) ? [] : [pair])),
    around,
    tangled,
  };
}

/** Polygons with a hole that begins outside the outline or inside another hole, with that place. */
function looseHoles(rings: readonly Ring[], segments: Segments): [number, Position][] {
  const outlines = new Map<number, number>();
  for (const [line, { owner }] of rings.entries()) {
    if (!outlines.has(owner)) outlines.set(owner, line);
  }
  return rings.flatMap(({ owner, ring: [first] }, line): [number, Position][] => {
    const outline = outlines.get(owner) ?? -1;
    if (first === undefined || line === outline) return [];
    const around = findAround(segments, first);
    around.delete(line);
    const own = [...around].filter((other) => rings[other]?.owner === owner);
    return own.length === 1 && own[0] === outline ? [] : [[owner, first]];
  });
}

function noteContact(
  contacts: Map<string, Contact>,
  key: string,
  of: Pick<Contact, "p" | "q" | "segment">,
  at: number | Stretch,
): void {
  const contact = contacts.get(key) ?? { ...of, stops: [], along: [] };
  const stops = typeof at === "number" ? [at] : at;
  contact.stops.push(...stops.map((share) => Math.min(1, Math.max(0, share))));
  if (typeof at !== "number") contact.along.push(at);
  contacts.set(key, contact);
}

/**
 * Cuts a segment at its stops, and returns the middle of each piece that does not run along the
 * other outline.
 */
function freeMiddles({ stops, along }: Contact): number[] {
  const ends = [...new Set([0, ...stops, 1])].sort((a, b) => a - b);
  return ends.slice(1).flatMap((end, i) => {
    const middle = (end + (ends[i] ?? 0)) / 2;
    const isOn = along.some(([from, to]) => middle >= from && middle <= to);
    return isOn || end - (ends[i] ?? 0) < 1e-9 ? [] : [middle];
  });
}

function ownersAround(
  segments: Segments,
  point: Position,
  ownerOf: (line: number) => number | undefined,
): Set<number> {
  const owners = new Set<number>();
  for (const line of findAround(segments, point)) {
    const owner = ownerOf(line) ?? -1;
    // Inside an outline and inside a hole in it: outside the polygon.
    if (!owners.delete(owner)) owners.add(owner);
  }
  return owners;
}

/** A point inside a polygon; null where it has no area. */
function pointIn([outline = [], ...holes]: Position[][]): Position | null {
  const [first = []] = outline;
  const isFlat = outline.every((position) => latOf(position) === latOf(first));
  const rings = [outline, ...holes].map(closeRing).filter((ring) => ring.length > 3);
  if (isFlat || closeRing(outline).length < 4) return null;
  const point = insidePoint(rings);
  return Number.isNaN(point[0]) ? null : point;
}

/**
 * Whether two segments of the same closed ring are neighbours; `positions` counts those of the
 * ring.
 */
function areNeighbours(a: Segment, b: Segment, positions: number): boolean {
  if (a.line !== b.line) return false;
  const apart = Math.abs(a.index - b.index);
  return apart === 1 || apart === positions - 2;
}

/** Pairs of indices, each once, with a position for each: the first one given. */
function makePairs() {
  const found = new Map<string, { pair: Pair; at: Position }>();
  const ordered = (p: number, q: number): Pair => (p < q ? [p, q] : [q, p]);
  return {
    add(p: number, q: number, at: Position): void {
      const pair = ordered(p, q);
      if (!found.has(pair.join())) found.set(pair.join(), { pair, at });
    },
    at: (p: number, q: number): Position | undefined => found.get(ordered(p, q).join())?.at,
    list: () => [...found.values()],
  };
}
