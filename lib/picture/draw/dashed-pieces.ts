import type { Feature, Position } from "geojson";
import { linesOf, polygonsOf } from "../../geo/parts.ts";
import { signedArea } from "../../geo/ring.ts";
import { simplifyLine } from "../../geo/simplify.ts";
import { fromMercator, toMercator } from "../../map/mercator.ts";
import { type Box, clipLine, clipRing, type Piece, type Point, touches } from "../svg/clip.ts";
import { inWorld, toCanvas } from "./canvas.ts";
import type { Drawing } from "./drawing.ts";
import { LAST_ZOOM, tileTolerance } from "./tile-tolerance.ts";

/**
 * Side of a tile in px at its own zoom, and the width of the strip around it that its lines begin
 * in.
 */
const TILE = { side: 512, strip: 128 } as const;

/** A line of a tile, on the tile's own px. */
interface TileLine {
  points: Point[];
  isRing: boolean;
  isOuter: boolean;
}

/**
 * The pieces of a feature's lines and outlines, each with the length of the dashes before it. As in
 * MapLibre dashes begin anew in every tile, where a line comes within a strip around it, and are
 * measured along the tile's simplified lines.
 */
export function dashedPieces(drawing: Drawing, { geometry }: Feature): Piece[] {
  const { camera } = drawing.canvas;
  const zoom = Math.min(LAST_ZOOM, Math.max(0, Math.floor(camera.zoom)));
  const [world, scale] = [TILE.side * 2 ** zoom, 2 ** (camera.zoom - zoom)];
  const tolerance = tileTolerance(camera.zoom) / scale;
  const prepare = (positions: readonly Position[], isRing: boolean, isOuter: boolean): TileLine => {
    const points = positions.map((position) => toWorld(position, world));
    return { points: simplifyLine(points, tolerance), isRing, isOuter };
  };
  const lines = [
    ...linesOf(geometry).map((line) => prepare(line, false, false)),
    ...polygonsOf(geometry).flatMap((rings) =>
      rings.map((ring, index) => prepare(ring, true, index === 0)),
    ),
  ];
  return lines.flatMap((line) =>
    tilesOf(line.points).flatMap((tile) =>
      piecesIn(tile, line).flatMap(({ points, start }) => {
        const there = points.map(([x, y]) =>
          toCanvas(drawing.canvas, fromMercator([x / world, y / world])),
        );
        return clipLine(there, drawing.clip).map((piece) => ({
          points: piece.points,
          start: start * scale + piece.start,
        }));
      }),
    ),
  );
}

function toWorld(position: Position, world: number): Point {
  const [x, y] = toMercator(inWorld(position));
  return [x * world, y * world];
}

/** The tiles that a line may pass through. */
function tilesOf(points: readonly Point[]): Box[] {
  const range = (axis: 0 | 1): [number, number] => {
    const all = points.map((point) => Math.floor(point[axis] / TILE.side));
    return [all.reduce((a, b) => Math.min(a, b)), all.reduce((a, b) => Math.max(a, b))];
  };
  const [[left, right], [top, bottom]] = [range(0), range(1)];
  const tiles: Box[] = [];
  for (let x = left; x <= right; x++) {
    for (let y = top; y <= bottom; y++) {
      const [from, to] = [x * TILE.side, y * TILE.side];
      tiles.push({ left: from, top: to, right: from + TILE.side, bottom: to + TILE.side });
    }
  }
  return tiles;
}

function piecesIn(tile: Box, { points, isRing, isOuter }: TileLine): Piece[] {
  const strip = {
    left: tile.left - TILE.strip,
    top: tile.top - TILE.strip,
    right: tile.right + TILE.strip,
    bottom: tile.bottom + TILE.strip,
  };
  if (!touches(points, strip)) return [];
  const lines = isRing
    ? [turned(clipRing(points.slice(0, -1), strip), isOuter)]
    : clipLine(points, strip).map((piece) => piece.points);
  return lines.flatMap((line) => clipLine(line, tile));
}

/** A ring as a closed line from its first point, outer rings clockwise on screen, holes not. */
function turned(ring: Point[], isOuter: boolean): Point[] {
  const [first] = ring;
  if (first === undefined) return [];
  const closed = [...ring, first];
  const isClockwise = signedArea(ring.map(([x, y]) => [x, y])) > 0;
  return isClockwise === isOuter ? closed : closed.reverse();
}
