import type { FeatureCollection } from "geojson";
import type { StyleSpecification } from "maplibre-gl";
import type { Camera, Size } from "../lib/story/map-document.ts";
import type { MeasureText } from "../lib/type/text-measure.ts";
import { type DrawnDisc, type DrawnLabel, drawnDiscs, drawnLabels } from "./drawn-labels.ts";

/** A style on a map of one size, and the files of its sources that hold labels and marks. */
export interface DrawnMap {
  style: StyleSpecification;
  /** GeoJSON: `labels` those of the waypoint and form, by its id every visible layer of points. */
  files: Record<string, FeatureCollection>;
  camera: Camera;
  size: Size;
  measure: MeasureText;
}

/**
 * What of a map's labels covers another label, a dot, a mark or the edge of the map, in words;
 * empty where all is clear. It reads the style as a renderer does and shares no code with the
 * placement. For tests.
 */
export function findCollisions({ style, files, camera, size, measure }: DrawnMap): string[] {
  const labels = drawnLabels(style, files.labels as FeatureCollection, camera, size, measure);
  const discs = drawnDiscs(style, files, camera, size);
  return labels.flatMap((label, index) => {
    const found: string[] = [];
    if (label.left < 0 || label.top < 0 || label.right > size.width || label.bottom > size.height) {
      found.push(`"${label.text}" leaves the map`);
    }
    for (const other of labels.slice(index + 1)) {
      if (overlaps(label, other)) found.push(`"${label.text}" covers "${other.text}"`);
    }
    for (const disc of discs) {
      if (isUnder(label, disc)) {
        found.push(`"${label.text}" covers what is at ${disc.x.toFixed(0)}, ${disc.y.toFixed(0)}`);
      }
    }
    return found;
  });
}

function overlaps(one: DrawnLabel, other: DrawnLabel): boolean {
  return !(
    one.right <= other.left ||
    other.right <= one.left ||
    one.bottom <= other.top ||
    other.bottom <= one.top
  );
}

function isUnder({ left, top, right, bottom }: DrawnLabel, { x, y, radius }: DrawnDisc): boolean {
  const dx = Math.max(left - x, 0, x - right);
  const dy = Math.max(top - y, 0, y - bottom);
  return Math.hypot(dx, dy) < radius;
}
