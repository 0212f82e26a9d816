import type { Geometry, Position } from "geojson";
import { TURN, turnsTo } from "../story/longitude.ts";
import { type Stretch, stretchOf } from "./arc.ts";
import { lineGeometry, polygonGeometry } from "./parts.ts";
import { latOf, lngOf } from "./ring.ts";
import { joinLinesAtCut, joinPolygonsAtCut } from "./seam.ts";

/**
 * A step of more than this many degrees of longitude between two consecutive positions crosses
 * 180°.
 */
export const CROSSING = 270;

/** Whether a line steps from one position to the next across 180° instead of being cut there. */
export function stepsAcross(from: Position, to: Position): boolean {
  const step = Math.abs(lngOf(to) - lngOf(from));
  return step > CROSSING && step < TURN;
}

/**
 * Makes the longitudes of a line or ring continuous where it steps across 180°. Returns the same
 * one where it does not.
 */
export function unrollLine(line: readonly Position[]): readonly Position[] {
  let turns = 0;
  let unrolled: Position[] | null = null;
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1] as Position, line[i] as Position];
    if (stepsAcross(from, to)) {
      turns += lngOf(to) < lngOf(from) ? TURN : -TURN;
      unrolled ??= line.slice(0, i);
    }
    unrolled?.push([lngOf(to) + turns, latOf(to)]);
  }
  return unrolled ?? line;
}

/**
 * Makes the longitudes of a geometry continuous across 180°: steps across it no longer jump, and
 * parts that were cut there, as RFC 7946 requires, are joined. Its parts may still lie whole turns
 * apart.
 */
export function unroll(geometry: Geometry): Geometry {
  if (!reaches180(geometry)) return geometry;
  switch (geometry.type) {
    case "Polygon":
    case "MultiPolygon": {
      const written = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
      const polygons = joinPolygonsAtCut(written.map(unrollPolygon));
      return polygonGeometry(polygons);
    }
    case "LineString":
    case "MultiLineString": {
      const written =
        geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
      const lines = joinLinesAtCut(written.map((line) => homeward([...unrollLine(line)])));
      return lineGeometry(lines);
    }
    default:
      return geometry;
  }
}

/**
 * Moves each part of a geometry by whole turns so that its middle is within 180° of `reference`.
 */
export function moveNear<G extends Geometry>(geometry: G, reference: number): G {
  switch (geometry.type) {
    case "Point": {
      const moved = turnsTo(lngOf(geometry.coordinates), reference);
      return moved === 0
        ? geometry
        : { ...geometry, coordinates: movePosition(geometry.coordinates, moved) };
    }
    case "MultiPoint":
    case "LineString":
    case "MultiLineString":
    case "Polygon":
    case "MultiPolygon": {
      const moves = stretchesOf(geometry).map(([west, east]) =>
        turnsTo((west + east) / 2, reference),
      );
      return moves.every((move) => move === 0) ? geometry : moveParts(geometry, moves);
    }
    default:
      return geometry;
  }
}

/** Moves a geometry by this many degrees of longitude. */
export function moveEast<G extends Geometry>(geometry: G, degrees: number): G {
  return degrees === 0 ? geometry : moveParts(geometry, [degrees]);
}

/** The range of longitudes of each part of a geometry. */
export function stretchesOf(geometry: Geometry): Stretch[] {
  return partsOf(geometry).map(stretchOf);
}

/** The positions of each part: of a polygon, those of its outline. */
export function partsOf(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case "Point":
      return [[geometry.coordinates]];
    case "MultiPoint":
      return geometry.coordinates.map((position) => [position]);
    case "LineString":
      return [geometry.coordinates];
    case "MultiLineString":
      return geometry.coordinates;
    case "Polygon":
      return [geometry.coordinates[0] ?? []];
    case "MultiPolygon":
      return geometry.coordinates.map(([outline]) => outline ?? []);
    default:
      return geometry.geometries.flatMap(partsOf);
  }
}

/** Moves each part by its own degrees; a single number applies to all. */
function moveParts<G extends Geometry>(geometry: G, moves: readonly number[]): G {
  const move = (index: number) => moves[index] ?? moves[0] ?? 0;
  const line = (positions: Position[], index: number) =>
    move(index) === 0
      ? positions
      : positions.map((position) => movePosition(position, move(index)));
  const moved = (): Geometry => {
    switch (geometry.type) {
      case "Point":
        return { ...geometry, coordinates: movePosition(geometry.coordinates, move(0)) };
      case "MultiPoint":
        return {
          ...geometry,
          coordinates: geometry.coordinates.map((p, i) => movePosition(p, move(i))),
        };
      case "LineString":
        return { ...geometry, coordinates: line(geometry.coordinates, 0) };
      case "MultiLineString":
        return { ...geometry, coordinates: geometry.coordinates.map(line) };
      case "Polygon":
        return { ...geometry, coordinates: geometry.coordinates.map((ring) => line(ring, 0)) };
      case "MultiPolygon":
        return {
          ...geometry,
          coordinates: geometry.coordinates.map((rings, i) => rings.map((ring) => line(ring, i))),
        };
      default:
        return geometry;
    }
  };
  return moved() as G;
}

function movePosition(position: Position, degrees: number): Position {
  return [lngOf(position) + degrees, latOf(position)];
}

/** Whether a part touches or crosses 180°: false for most geometry of most stories. */
function reaches180(geometry: Geometry): boolean {
  return partsOf(geometry).some(
    (part) => part.some((position) => Math.abs(lngOf(position)) >= 180 - 1e-9) || jumps(part),
  );
}

function jumps(line: readonly Position[]): boolean {
  return line.some((to, i) => i > 0 && stepsAcross(line[i - 1] as Position, to));
}

/** Moves a part by whole turns so that its middle is from -180 to 180. */
function homeward(line: Position[]): Position[] {
  const [west, east] = stretchOf(line);
  const turns = turnsTo((west + east) / 2, 0);
  return turns === 0 ? line : line.map((position) => movePosition(position, turns));
}

/** Moves holes to the side of 180° where their outline is. */
export function unrollPolygon(rings: Position[][]): Position[][] {
  const [outline, ...holes] = rings.map((ring) => [...unrollLine(ring)]);
  if (outline === undefined) return rings;
  const home = homeward(outline);
  const [west, east] = stretchOf(home);
  return [
    home,
    ...holes.map((hole) => {
      const [from, to] = stretchOf(hole);
      const turns = [0, TURN, -TURN].find((each) => from + each >= west && to + each <= east) ?? 0;
      return turns === 0 ? hole : hole.map((position) => movePosition(position, turns));
    }),
  ];
}
