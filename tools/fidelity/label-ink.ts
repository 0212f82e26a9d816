import type { FeatureCollection } from "geojson";
import { project } from "../../lib/map/camera.ts";
import { labelBox } from "../../lib/map/labels/label-box.ts";
import type { Box } from "../../lib/map/labels/plane.ts";
import type { LngLat } from "../../lib/story/geography.ts";
import type { Camera, LabelProperties, Size } from "../../lib/story/map-document.ts";
import type { MeasureText } from "../../lib/type/text-measure.ts";
import type { Pixels } from "./pixels.ts";

/**
 * The search for a label's ink reaches this many CSS px beyond its box; labels are at least four
 * apart.
 */
const SEARCH = 4;

/**
 * Least opacity, 0 to 255, of a pixel of ink: the stem of a small letter may fall half into each of
 * two columns.
 */
const LEAST_OPACITY = 64;

/** A label of a map and its box in CSS px from the placement. */
export interface PlacedLabel {
  text: string;
  box: Box;
}

/** The labels of a labels file, with their boxes on a map of this size. */
export function placedLabels(
  { features }: FeatureCollection,
  { camera, size, measure }: { camera: Camera; size: Size; measure: MeasureText },
): PlacedLabel[] {
  return features.flatMap(({ properties, geometry }) => {
    if (properties?.part !== "label" || geometry.type !== "Point") return [];
    const label = properties as LabelProperties;
    const [x, y] = project(camera, size, geometry.coordinates as LngLat);
    const { left, top, right, bottom } = labelBox(label, measure);
    const box = { left: x + left, top: y + top, right: x + right, bottom: y + bottom };
    return [{ text: label.text.replaceAll("\n", " "), box }];
  });
}

/** The box of the ink in and closely around a box, in whole px; null where there is none. */
export function inkBox({ width, height, data }: Pixels, around: Box): Box | null {
  const from = [
    Math.max(0, Math.floor(around.left - SEARCH)),
    Math.max(0, Math.floor(around.top - SEARCH)),
  ] as const;
  const to = [
    Math.min(width, Math.ceil(around.right + SEARCH)),
    Math.min(height, Math.ceil(around.bottom + SEARCH)),
  ] as const;
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = from[1]; y < to[1]; y++) {
    for (let x = from[0]; x < to[0]; x++) {
      if ((data[4 * (y * width + x) + 3] ?? 0) < LEAST_OPACITY) continue;
      [left, right] = [Math.min(left, x), Math.max(right, x + 1)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y + 1)];
    }
  }
  return right === 0 ? null : { left, top, right, bottom };
}

/**
 * The greatest distance in px between the same edges of two boxes; infinite where one is missing, 0
 * where both are.
 */
export function edgeDistance(one: Box | null, other: Box | null): number {
  if (one === null && other === null) return 0;
  if (one === null || other === null) return Number.POSITIVE_INFINITY;
  return Math.max(
    Math.abs(one.left - other.left),
    Math.abs(one.top - other.top),
    Math.abs(one.right - other.right),
    Math.abs(one.bottom - other.bottom),
  );
}
