import type { Position } from "geojson";
import { overlay } from "./overlay.ts";
import { latOf, lngOf } from "./ring.ts";

/**
 * Folds polygons into the longitudes from -180 to 180: a part beyond is cut off and comes in again
 * on the other side, where it merges with the polygons there. Throws `UnclearShapes`.
 */
export function foldPolygons(polygons: readonly Position[][][]): Position[][][] {
  return polygons.flatMap((polygon) => {
    const [first, last] = worldsOf(polygon.flat());
    if (first === 0 && last === 0) return [polygon];
    return range(first, last).flatMap((world) =>
      overlay("intersection", [[polygon], [[worldRing(world)]]]).map((part) =>
        part.map((ring) => shift(ring, world)),
      ),
    );
  });
}

/** Folds lines into the longitudes from -180 to 180; see `foldPolygons`. */
export function foldLines(lines: readonly (readonly Position[])[]): Position[][] {
  return lines.flatMap((line) => {
    const [first, last] = worldsOf(line);
    return first === 0 && last === 0 ? [[...line]] : foldLine(line);
  });
}

function foldLine(line: readonly Position[]): Position[][] {
  const pieces: { world: number; line: Position[] }[] = [];
  for (const [i, to] of line.slice(1).entries()) {
    const from = line[i] as Position;
    for (const [start, end] of cutAtSeams(from, to)) {
      const world = Math.floor(((lngOf(start) + lngOf(end)) / 2 + 180) / 360);
      const last = pieces.at(-1);
      if (last?.world === world) last.line.push(end);
      else pieces.push({ world, line: [start, end] });
    }
  }
  return pieces.map(({ world, line: piece }) => shift(piece, world));
}

/** A straight piece, cut where it crosses the 180th meridian, in every world. */
function cutAtSeams(from: Position, to: Position): [Position, Position][] {
  const [a, b] = [lngOf(from), lngOf(to)];
  const seams = range(
    Math.floor((Math.min(a, b) + 180) / 360),
    Math.floor((Math.max(a, b) + 180) / 360),
  )
    .map((world) => world * 360 - 180)
    .filter((seam) => seam > Math.min(a, b) && seam < Math.max(a, b));
  if (a > b) seams.reverse();
  const stops = [
    from,
    ...seams.map((seam) => [
      seam,
      latOf(from) + ((seam - a) / (b - a)) * (latOf(to) - latOf(from)),
    ]),
    to,
  ];
  return stops.slice(1).map((end, i) => [stops[i] as Position, end]);
}

/**
 * The first and the last world that contain the positions: 0 is the one from -180 to 180, 1 the
 * next one to the east.
 */
function worldsOf(positions: readonly Position[]): [number, number] {
  let [west, east] = [Infinity, -Infinity];
  for (const position of positions) {
    west = Math.min(west, lngOf(position));
    east = Math.max(east, lngOf(position));
  }
  if (!(west < -180 || east > 180)) return [0, 0];
  return [Math.floor((west + 180) / 360), Math.ceil((east + 180) / 360) - 1];
}

function worldRing(world: number): Position[] {
  const [west, east] = [world * 360 - 180, world * 360 + 180];
  return [
    [west, -90],
    [east, -90],
    [east, 90],
    [west, 90],
    [west, -90],
  ];
}

function shift(line: readonly Position[], worlds: number): Position[] {
  return line.map((position) => [lngOf(position) - worlds * 360, latOf(position)]);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
