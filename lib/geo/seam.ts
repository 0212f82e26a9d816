import type { Position } from "geojson";
import { TURN } from "../story/longitude.ts";
import { isStraight, latOf, lngOf } from "./ring.ts";
import { stitch } from "./stitch.ts";

/** Two positions of a cut within this many degrees are the same. */
export const SAME = 1e-7;

const CUT = TURN / 2;

/**
 * Joins polygons that were cut at 180°, as RFC 7946 requires: parts east of the cut continue beyond
 * 180. Polygons that go all around the world, from -180 to 180, stay unchanged.
 */
export function joinPolygonsAtCut(polygons: readonly Position[][][]): Position[][][] {
  const sides = polygons.map(([outline = []]) => ({
    west: hasEdgeAt(outline, CUT),
    east: hasEdgeAt(outline, -CUT),
  }));
  const moved = polygons.map((rings, i) => {
    const { west, east } = sides[i] ?? { west: false, east: false };
    return east && !west
      ? rings.map((ring) => ring.map((p) => [lngOf(p) + TURN, latOf(p)]))
      : rings;
  });
  const around = moved.filter((_, i) => sides[i]?.west && sides[i]?.east);
  const others = moved.filter((_, i) => !(sides[i]?.west && sides[i]?.east));
  const joined = stitch(others, CUT);
  return joined === null ? [...polygons] : [...joined, ...around];
}

/** Whether a ring runs along a meridian somewhere. */
export function hasEdgeAt(ring: readonly Position[], meridian: number): boolean {
  const isOn = (position: Position | undefined) =>
    position !== undefined && Math.abs(lngOf(position) - meridian) < SAME;
  return ring.some((position, i) => isOn(position) && isOn(ring[i - 1]));
}

/** An end of a line that lies on the cut. */
interface End {
  line: number;
  isLast: boolean;
}

/** Joins lines that were cut at 180°. The first part of each line keeps its direction. */
export function joinLinesAtCut(lines: readonly Position[][]): Position[][] {
  const links = linkEnds(lines);
  if (links.size === 0) return [...lines];
  const done = new Set<number>();
  const joined: Position[][] = [];
  for (const [first, line] of lines.entries()) {
    if (done.has(first)) continue;
    done.add(first);
    const after = follow({ line: first, isLast: true }, lines, links, done);
    const before = follow({ line: first, isLast: false }, lines, links, done);
    const whole = [...before.reverse(), ...line, ...after];
    joined.push(whole.length === line.length ? line : withoutCut(whole));
  }
  return joined;
}

/** Removes the position that the cut added where it met a straight piece of a line. */
function withoutCut(line: readonly Position[]): Position[] {
  return line.filter((position, i) => {
    const [before, after] = [line[i - 1], line[i + 1]];
    const isOnCut = Math.abs(Math.abs(lngOf(position) % TURN) - CUT) < SAME;
    return !(isOnCut && before && after && isStraight(before, position, after));
  });
}

/** The positions beyond an end, in the order in which the line reaches them. */
function follow(
  start: End,
  lines: readonly Position[][],
  links: ReadonlyMap<string, End>,
  done: Set<number>,
): Position[] {
  const found: Position[] = [];
  let end = start;
  let at = lngOf(endOf(lines, start));
  for (let next = links.get(keyOf(end)); next !== undefined; next = links.get(keyOf(end))) {
    if (done.has(next.line)) return found;
    done.add(next.line);
    const line = lines[next.line] as Position[];
    const turns = Math.round((at - lngOf(endOf(lines, next))) / TURN) * TURN;
    const ordered = next.isLast ? line.toReversed() : line;
    // The first position is the end before.
    for (const p of ordered.slice(1)) found.push([lngOf(p) + turns, latOf(p)]);
    end = { line: next.line, isLast: !next.isLast };
    at = lngOf(endOf(lines, end)) + turns;
  }
  return found;
}

/** Matches the ends west of the cut with those east of it; the map holds both directions. */
function linkEnds(lines: readonly Position[][]): Map<string, End> {
  const open = new Map<string, End[]>();
  const links = new Map<string, End>();
  for (const [line, positions] of lines.entries()) {
    if (positions.length < 2) continue;
    for (const isLast of [false, true]) {
      const end: End = { line, isLast };
      const lng = lngOf(endOf(lines, end));
      if (Math.abs(Math.abs(lng) - CUT) >= SAME) continue;
      const lat = Math.round(latOf(endOf(lines, end)) / SAME);
      const others = open.get(`${-Math.sign(lng)} ${lat}`);
      const other = others?.find((one) => one.line !== line);
      if (others === undefined || other === undefined) {
        const key = `${Math.sign(lng)} ${lat}`;
        open.set(key, [...(open.get(key) ?? []), end]);
        continue;
      }
      others.splice(others.indexOf(other), 1);
      links.set(keyOf(end), other).set(keyOf(other), end);
    }
  }
  return links;
}

const keyOf = ({ line, isLast }: End) => `${line} ${isLast}`;

const endOf = (lines: readonly Position[][], { line, isLast }: End): Position =>
  (isLast ? lines[line]?.at(-1) : lines[line]?.[0]) as Position;
