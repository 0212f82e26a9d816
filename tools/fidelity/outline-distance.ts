import { leastOf, mostOf } from "../../lib/story/extremes.ts";
import type { DrawnElement } from "./browser-picture.ts";
import { type Point, parsePath, type Subpath } from "./path-points.ts";

/** The strokes and marks of one style layer in a picture, in CSS px. */
export interface Outlines {
  strokes: Subpath[];
  /** The middle of each element that may represent a point. */
  middles: Point[];
}

/** The strokes and middles of a picture's elements. */
export function readOutlines(elements: readonly DrawnElement[]): Outlines {
  const strokes: Subpath[] = [];
  const middles: Point[] = [];
  for (const { name, d, box, matrix } of elements) {
    if (d === "") {
      const [x, y, width, height] = box;
      if (name !== "rect") middles.push(applyMatrix(matrix, [x + width / 2, y + height / 2]));
      continue;
    }
    for (const { points, isClosed } of parsePath(d)) {
      const stroke = { points: points.map((point) => applyMatrix(matrix, point)), isClosed };
      strokes.push(stroke);
      middles.push(middleOf(stroke.points));
    }
  }
  return { strokes, middles };
}

/** Distance in px from a point to the nearest stroke; infinite where there is none. */
export function distanceToStrokes(strokes: readonly Subpath[], at: Point): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const { points, isClosed } of strokes) {
    let before = isClosed ? points.at(-1) : points[0];
    for (const point of points) {
      nearest = Math.min(nearest, distanceToSegment(at, before ?? point, point));
      before = point;
    }
  }
  return nearest;
}

/** Distance in px from a point to the nearest middle; infinite where there is none. */
export function distanceToMiddles(middles: readonly Point[], [x, y]: Point): number {
  return leastOf(middles.map(([mx, my]) => Math.hypot(mx - x, my - y)));
}

function distanceToSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share =
    length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(ax + share * dx - x, ay + share * dy - y);
}

function middleOf(points: readonly Point[]): Point {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [(leastOf(xs) + mostOf(xs)) / 2, (leastOf(ys) + mostOf(ys)) / 2];
}

function applyMatrix([a, b, c, d, e, f]: DrawnElement["matrix"], [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}
