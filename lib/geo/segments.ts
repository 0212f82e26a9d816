import type { Position } from "geojson";
import { type Box, BoxTree, segmentBox } from "./box-tree.ts";
import type { Stretch } from "./meet-segments.ts";
import { latOf, lngOf } from "./ring.ts";

/** A straight piece of a line or ring; its length is above zero. */
export interface Segment {
  from: Position;
  to: Position;
  /** Index of its line in the list of lines. */
  line: number;
  /** Index of `from` in its line. */
  index: number;
}

/** The segments of lines, searchable by place. */
export interface Segments {
  all: readonly Segment[];
  tree: BoxTree;
}

/**
 * Splits lines into segments. Rings must be closed. Repeated positions make no segment. With
 * `seam`, pieces along 180° west move to 180° east, the same meridian, so that shapes that were cut
 * there meet; their rings are then open.
 */
export function buildSegments(
  lines: readonly (readonly Position[])[],
  { seam = false } = {},
): Segments {
  const all = lines.flatMap((line, lineIndex) =>
    line.slice(1).flatMap((to, index): Segment[] => {
      const from = line[index];
      if (from === undefined || isSame(from, to)) return [];
      const isSeam = seam && lngOf(from) === -180 && lngOf(to) === -180;
      const ends = isSeam ? { from: eastward(from), to: eastward(to) } : { from, to };
      return [{ ...ends, line: lineIndex, index }];
    }),
  );
  return { all, tree: new BoxTree(all.map(boxOf)) };
}

/** Calls `visit` with each pair of segments whose boxes touch, the earlier one first. */
export function visitPairs(
  { all, tree }: Segments,
  visit: (first: number, second: number) => void,
): void {
  for (const [i, segment] of all.entries()) {
    tree.search(boxOf(segment), (j) => {
      if (j > i) visit(i, j);
    });
  }
}

/**
 * The indices of the closed rings among the lines that contain a point. For a point on a ring
 * itself, either result is possible.
 */
export function findAround({ all, tree }: Segments, point: Position): Set<number> {
  const [x, y] = [lngOf(point), latOf(point)];
  const around = new Set<number>();
  tree.search([x, y, Infinity, y], (i) => {
    const { from, to, line } = all[i] as Segment;
    if (latOf(from) > y === latOf(to) > y) return;
    const share = (y - latOf(from)) / (latOf(to) - latOf(from));
    if (x >= lngOf(from) + share * (lngOf(to) - lngOf(from))) return;
    if (!around.delete(line)) around.add(line);
  });
  return around;
}

/** The position at a share of a segment; at 0 and 1 its very ends. */
export function positionAt({ from, to }: Segment, share: number): Position {
  if (share === 0) return from;
  if (share === 1) return to;
  return [
    lngOf(from) + share * (lngOf(to) - lngOf(from)),
    latOf(from) + share * (latOf(to) - latOf(from)),
  ];
}

/** The parts of a whole segment that stretches leave free, in order. */
export function uncovered(stretches: readonly Stretch[]): Stretch[] {
  const free: Stretch[] = [];
  let end = 0;
  for (const [from, to] of [...stretches].sort((a, b) => a[0] - b[0])) {
    if (from > end + LEAST) free.push([end, from]);
    end = Math.max(end, to);
  }
  if (end < 1 - LEAST) free.push([end, 1]);
  return free;
}

/** A piece shorter than this share of its segment comes from rounding. */
const LEAST = 1e-9;

function isSame(a: Position, b: Position): boolean {
  return lngOf(a) === lngOf(b) && latOf(a) === latOf(b);
}

function eastward(position: Position): Position {
  return [180, latOf(position)];
}

/** Degrees by which boxes are wider than their segments: more than the error of rounding. */
const PADDING = 1e-9;

function boxOf({ from, to }: Segment): Box {
  return segmentBox(from, to, PADDING);
}
