import { featureCollection, intersect, polygon as makePolygon } from "@turf/turf";
import type { Geometry, Position } from "geojson";
import type { LayerData } from "../story/geography.ts";
import { TURN, wrapLng } from "../story/longitude.ts";
import { stretchOf } from "./arc.ts";
import { lineGeometry, linesOf, polygonGeometry, polygonsOf } from "./parts.ts";
import { latOf, lngOf } from "./ring.ts";
import { stretchesOf } from "./unroll.ts";

/**
 * A layer's data in the form of RFC 7946: longitudes from -180 to 180, and geometry cut into parts
 * where it crosses 180°. Returns the same data where it already has that form.
 */
export function asWritten(data: LayerData): LayerData {
  const features = data.features.map((feature) => {
    const geometry = writtenGeometry(feature.geometry);
    return geometry === feature.geometry ? feature : { ...feature, geometry };
  });
  return features.every((feature, i) => feature === data.features[i])
    ? data
    : { ...data, features };
}

function writtenGeometry(geometry: Geometry): Geometry {
  if (stretchesOf(geometry).every(([west, east]) => west >= -180 && east <= 180)) return geometry;
  switch (geometry.type) {
    case "Point":
      return { ...geometry, coordinates: home(geometry.coordinates, 0) };
    case "MultiPoint":
      return { ...geometry, coordinates: geometry.coordinates.map((each) => home(each, 0)) };
    case "LineString":
    case "MultiLineString":
      return lineGeometry(linesOf(geometry).flatMap(cutLine));
    case "Polygon":
    case "MultiPolygon":
      return polygonGeometry(polygonsOf(geometry).flatMap(cutPolygon));
    default:
      return geometry;
  }
}

/**
 * The numbers of the worlds that a range of longitudes reaches into; 0 is the one from -180 to 180.
 */
function worldsOf([west, east]: readonly [number, number]): number[] {
  const first = Math.floor((west + TURN / 2) / TURN);
  const last = Math.ceil((east + TURN / 2) / TURN) - 1;
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, i) => first + i);
}

/** Moves a position of another world into the one from -180 to 180. */
function home(position: Position, world: number): Position {
  const lng = lngOf(position) - world * TURN;
  const isAtEnd = Math.abs(Math.abs(lng) - TURN / 2) < 1e-9;
  return [
    isAtEnd ? Math.sign(lng) * 180 : world === 0 ? wrapLng(lng) : Number(lng.toFixed(9)),
    latOf(position),
  ];
}

function cutPolygon(rings: Position[][]): Position[][][] {
  const worlds = worldsOf(stretchOf(rings[0] ?? []));
  const toHome = (parts: Position[][][], world: number) =>
    parts.map((part) => part.map((ring) => ring.map((position) => home(position, world))));
  const [only] = worlds;
  if (only !== undefined && worlds.length === 1) return toHome([rings], only);
  return worlds.flatMap((world) => {
    const [west, east] = [world * TURN - TURN / 2, world * TURN + TURN / 2];
    const box = makePolygon([
      [
        [west, -90],
        [east, -90],
        [east, 90],
        [west, 90],
        [west, -90],
      ],
    ]);
    const part = intersect(featureCollection([makePolygon(rings), box]));
    return part === null ? [] : toHome(polygonsOf(part.geometry), world);
  });
}

function cutLine(line: Position[]): Position[][] {
  return worldsOf(stretchOf(line)).length === 1
    ? [line.map((position) => home(position, worldsOf(stretchOf(line))[0] ?? 0))]
    : piecesOf(line).map((piece) => {
        const [west, east] = stretchOf(piece);
        const world = Math.round((west + east) / 2 / TURN);
        return piece.map((position) => home(position, world));
      });
}

/** Cuts a line at the meridians between worlds. */
function piecesOf(line: readonly Position[]): Position[][] {
  const pieces: Position[][] = [];
  let piece: Position[] = [];
  for (const [i, to] of line.entries()) {
    const from = line[i - 1];
    for (const at of from === undefined ? [] : cutsBetween(from, to)) {
      pieces.push([...piece, at]);
      piece = [at];
    }
    const before = piece.at(-1);
    if (before === undefined || lngOf(before) !== lngOf(to) || latOf(before) !== latOf(to))
      piece.push(to);
  }
  return [...pieces, piece].filter((each) => each.length > 1);
}

function cutsBetween(from: Position, to: Position): Position[] {
  const [west, east] = stretchOf([from, to]);
  const cuts: Position[] = [];
  for (let lng = Math.floor((west + 180) / TURN) * TURN + 180; lng <= east; lng += TURN) {
    if (lng < west || west === east) continue;
    const share = (lng - lngOf(from)) / (lngOf(to) - lngOf(from));
    if (share <= 0 || share > 1) continue;
    cuts.push([lng, latOf(from) + share * (latOf(to) - latOf(from))]);
  }
  return lngOf(from) < lngOf(to) ? cuts : cuts.reverse();
}
