import type { Position } from "geojson";
import type { LayerData } from "../story/geography.ts";
import { foldLines, foldPolygons } from "./fold.ts";
import { mergePolygons } from "./merge-polygons.ts";
import { layerLines, layerPolygons } from "./parts.ts";
import { closeRing } from "./ring.ts";
import { measurePolygons, measureSegment } from "./sphere.ts";
import { joinTrails } from "./trails.ts";
import { singleStretches, uniqueLines } from "./unique-lines.ts";

/**
 * The ground that a layer's polygons cover; ground that several cover appears once. Throws
 * `UnclearShapes` as `overlay` does.
 */
export const groundOf = remembered((data) => mergePolygons(foldPolygons(layerPolygons(data))));

/**
 * The lines of a layer without repeated stretches, joined where they continue, however they were
 * drawn.
 */
export const trailsOf = remembered((data) => joinTrails(uniqueLines(foldLines(layerLines(data)))));

/**
 * Area of the ground that a layer's polygons cover, in m² on the sphere; 0 where it has none.
 * Ground that several cover counts once. Throws `UnclearShapes`.
 */
export function measureArea(data: LayerData): number {
  return measurePolygons(groundOf(data));
}

/**
 * Length of all lines of a layer in metres, on the sphere, each stretch once; outlines of polygons
 * do not count.
 */
export function measureLength(data: LayerData): number {
  return measureLines(trailsOf(data));
}

/**
 * Length of the outline of the ground that a layer's polygons cover, in metres, holes included.
 * Borders between them do not count, nor does the cut along the 180th meridian. Throws
 * `UnclearShapes`.
 */
export function measurePerimeter(data: LayerData): number {
  return measureOutline(groundOf(data));
}

/**
 * Length of the outline of polygons that do not overlap, in metres; borders between them do not
 * count.
 */
export function measureOutline(polygons: readonly Position[][][]): number {
  return measureLines(singleStretches(polygons.flat().map(closeRing)));
}

/** Length of lines in metres, on the sphere, together. */
export function measureLines(lines: readonly Position[][]): number {
  let sum = 0;
  for (const line of lines) {
    for (const [i, to] of line.slice(1).entries()) sum += measureSegment(line[i] as Position, to);
  }
  return sum;
}

/**
 * Caches the result of a function for each layer's data, since several figures measure one layer.
 */
function remembered<T>(make: (data: LayerData) => T): (data: LayerData) => T {
  const made = new WeakMap<LayerData, T>();
  return (data) => {
    const before = made.get(data);
    if (before !== undefined) return before;
    const value = make(data);
    made.set(data, value);
    return value;
  };
}
