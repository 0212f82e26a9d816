import type { LayerSpecification, StyleSpecification } from "maplibre-gl";
import { signedArea } from "../../lib/geo/ring.ts";
import { project } from "../../lib/map/camera.ts";
import type { PictureRequest } from "../../lib/picture/draw/picture-request.ts";
import { leastRingArea } from "../../lib/picture/draw/tile-tolerance.ts";
import { mostOf } from "../../lib/story/extremes.ts";
import type { LngLat } from "../../lib/story/geography.ts";
import type { Camera, Size } from "../../lib/story/map-document.ts";
import type { DrawnElement } from "./browser-picture.ts";
import { drawnLines } from "./drawn-lines.ts";
import { distanceToMiddles, distanceToStrokes, readOutlines } from "./outline-distance.ts";
import type { Point } from "./path-points.ts";
import { isLabels, isVisible } from "./style-variants.ts";

/** How many positions of each style layer are compared. */
const SAMPLE = 40;

/**
 * Least extent in CSS px of a line or ring that is compared; the live map's tiles drop smaller ones
 * as well.
 */
const LEAST_EXTENT = 2;

/** The position of a style layer with the greatest distance. */
export interface OutlineDistance {
  layer: string;
  /** In CSS px; infinite where the picture draws nothing of the layer. */
  distance: number;
}

/** The inputs of the comparison. */
export interface OutlineDoors {
  /** The data of the style's layers. */
  read: Pick<PictureRequest, "data" | "geometry">;
  /** The live map's own `project`. */
  project(positions: readonly LngLat[]): Promise<Point[]>;
  /** The strokes and marks of the picture. */
  elements: readonly DrawnElement[];
}

/**
 * Measures how far the picture's drawing is from where the live map projects it. For each style
 * layer that shows something in the map, returns the greatest distance from a position to the
 * layer's nearest stroke in the picture, or to the middle of its nearest mark. Labels are compared
 * by their ink.
 */
export async function compareOutlines(
  style: StyleSpecification,
  camera: Camera,
  size: Size,
  { read, project: projectLive, elements }: OutlineDoors,
): Promise<OutlineDistance[]> {
  const samples = style.layers
    .filter((layer) => isVisible(layer) && !isLabels(layer))
    .map((layer) => ({ layer, positions: sampleInView(style, layer, camera, size, read) }))
    .filter(({ positions }) => positions.length > 0);
  const points = await projectLive(samples.flatMap(({ positions }) => positions));
  return samples.map(({ layer, positions }) => {
    const drawn = elements.filter((element) => element.layer === layer.id);
    const { strokes, middles } = readOutlines(drawn);
    const isMark = layer.type === "circle" || layer.type === "symbol";
    const distances = points
      .splice(0, positions.length)
      .map((at) => (isMark ? distanceToMiddles(middles, at) : distanceToStrokes(strokes, at)));
    return { layer: layer.id, distance: mostOf(distances) };
  });
}

function sampleInView(
  style: StyleSpecification,
  layer: LayerSpecification,
  camera: Camera,
  size: Size,
  read: OutlineDoors["read"],
): LngLat[] {
  const seen = drawnLines(style, layer, camera.zoom, read).flatMap((line) => {
    const points = line.map((position) => project(camera, size, position));
    if (line.length > 1 && extentOf(points) < LEAST_EXTENT) return [];
    if (
      isRing(line) &&
      Math.abs(signedArea(points.map(([x, y]) => [x, y]))) < leastRingArea(camera.zoom)
    )
      return [];
    return line.filter((_, index) => {
      const [x, y] = points[index] ?? [0, 0];
      return x > 0 && y > 0 && x < size.width && y < size.height;
    });
  });
  const step = Math.max(1, seen.length / SAMPLE);
  return seen.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

/**
 * Does a line end where it begins? Then it is an outline. Tiles drop outlines by their area,
 * however long: a spit of land, for example.
 */
function isRing(line: readonly LngLat[]): boolean {
  const [first, last] = [line[0], line.at(-1)];
  return line.length > 3 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

/** The longer side of the box around some points. */
function extentOf(points: readonly Point[]): number {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return Math.max(right - left, bottom - top);
}
