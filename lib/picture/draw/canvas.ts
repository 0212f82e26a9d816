import type { Geometry, Position } from "geojson";
import { project, projection, unproject } from "../../map/camera.ts";
import { toMercator } from "../../map/mercator.ts";
import type { LngLat } from "../../story/geography.ts";
import type { Camera, Size } from "../../story/map-document.ts";
import type { Box, Point } from "../svg/clip.ts";

/** Latitude in degrees at which the Mercator square ends. */
const LAST_LATITUDE = 85.0511287798066;

/** How far beyond the drawn canvas, in CSS px, shapes go on: wider than any line is drawn. */
const MARGIN = 16;

/** How many copies of the world MapLibre draws at most on each side. */
const MOST_COPIES = 3;

/** Returns what `make` makes of a geometry within a clip. It is called once for each. */
type Memory<Made> = (geometry: Geometry, clip: Box, make: () => Made) => Made;

/**
 * What is drawn on: the live map's own CSS px, (0, 0) in its top left corner, and some bleed
 * around.
 */
export interface Canvas {
  camera: Camera;
  size: Size;
  /** What is seen. */
  box: Box;
  regions: readonly Region[];
  /** Where a position lies. */
  place(at: LngLat): Point;
  /**
   * Paths already made on it: pictures of one map in other paint have the same ones, and they take
   * longest.
   */
  memory: { rings: Memory<string>; lines: Memory<string>; dashes: Memory<DashedPath[]> };
}

/** A piece of a dashed line, and the length of the dashes before it in CSS px. */
export interface DashedPath {
  d: string;
  start: number;
}

/**
 * A part of the world, and where it is seen: at its own place or, shifted by whole worlds, beside
 * it.
 */
export interface Region {
  /** What shapes are cut at. */
  clip: Box;
  shifts: readonly Point[];
}

/**
 * Makes the canvas of a map with so much bleed, in CSS px on each side. Throws for a camera with
 * pitch.
 */
export function createCanvas(camera: Camera, size: Size, bleed: readonly [number, number]): Canvas {
  if (camera.pitch !== 0) {
    throw new Error(`renderPicture: a camera without pitch expected, ${camera.pitch} found`);
  }
  const [x, y] = bleed;
  const box = { left: -x, top: -y, right: size.width + x, bottom: size.height + y };
  return {
    camera,
    size,
    box,
    regions: regionsOf(box, camera, size),
    place: projection(camera, size),
    memory: { rings: createMemory(), lines: createMemory(), dashes: createMemory() },
  };
}

/**
 * Where a position lies on the canvas, at its own place in the world. Throws where it is no
 * position.
 */
export function toCanvas({ place }: Canvas, position: Position): Point {
  return place(inWorld(position));
}

/**
 * A position, moved to the edge of the Mercator square where it lies beyond. Throws where it is
 * none.
 */
export function inWorld([lng, lat]: Position): LngLat {
  if (lng === undefined || lat === undefined || !Number.isFinite(lng) || !Number.isFinite(lat)) {
    throw new Error(`renderPicture: a position in degrees expected, ${lng}, ${lat} found`);
  }
  return [lng, Math.min(LAST_LATITUDE, Math.max(-LAST_LATITUDE, lat))];
}

/**
 * Copies of the world that lie side by side on the canvas are one region, seen at several places.
 */
function regionsOf(box: Box, camera: Camera, size: Size): Region[] {
  const clip = grown(box, MARGIN, MARGIN);
  const [from, to] = [project(camera, size, [0, 0]), project(camera, size, [360, 0])];
  const world: Point = [to[0] - from[0], to[1] - from[1]];
  const copies = copiesIn(clip, camera, size);
  const shifts = copies.map((copy): Point => [copy * world[0], copy * world[1]]);
  const areSeparate =
    Math.abs(world[0]) > clip.right - clip.left || Math.abs(world[1]) > clip.bottom - clip.top;
  if (areSeparate) return shifts.map((shift) => ({ clip: moved(clip, shift), shifts: [shift] }));
  const most = Math.max(...copies.map(Math.abs));
  return [{ clip: grown(clip, most * Math.abs(world[0]), most * Math.abs(world[1])), shifts }];
}

function copiesIn({ left, top, right, bottom }: Box, camera: Camera, size: Size): number[] {
  const corners: Point[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  const worlds = corners.map((corner) => toMercator(unproject(camera, size, corner))[0]);
  // One more on each side: shapes may lie beyond the 180th meridian of their own world.
  const first = Math.max(-MOST_COPIES, Math.floor(Math.min(...worlds)) - 1);
  const last = Math.min(MOST_COPIES, Math.floor(Math.max(...worlds)) + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function grown({ left, top, right, bottom }: Box, x: number, y: number): Box {
  return { left: left - x, top: top - y, right: right + x, bottom: bottom + y };
}

function moved({ left, top, right, bottom }: Box, [x, y]: Point): Box {
  return { left: left - x, top: top - y, right: right - x, bottom: bottom - y };
}

/** Makes an empty memory. Geometries and clips are known by identity. */
function createMemory<Made>(): Memory<Made> {
  const all = new WeakMap<Geometry, Map<Box, Made>>();
  return (geometry, clip, make) => {
    const known = all.get(geometry) ?? new Map<Box, Made>();
    all.set(geometry, known);
    const made = known.get(clip) ?? make();
    known.set(clip, made);
    return made;
  };
}
