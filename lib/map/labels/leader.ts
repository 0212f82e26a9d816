import type { Annotation } from "../../story/map-state.ts";
import type { PlanePoint } from "./plane.ts";

/** Points of a leader: enough to look curved at any size. */
const STEPS = 16;

/** Share of the way after which a leader turns from its text towards its target. */
const BEND = 0.6;

/**
 * The line from an annotation's text to just short of its target, in the plane: it leaves the text
 * level (or upright, where the text stands above or below) and curves gently. `gap` is left before
 * the target. Empty where text and target are closer than the gap.
 */
export function leaderBetween(
  text: PlanePoint,
  target: PlanePoint,
  side: Annotation["side"],
  gap: number,
): PlanePoint[] {
  const isLevel = side === "left" || side === "right";
  const bend: PlanePoint = isLevel
    ? [text[0] + BEND * (target[0] - text[0]), text[1]]
    : [text[0], text[1] + BEND * (target[1] - text[1])];
  const points: PlanePoint[] = [];
  for (let step = 0; step <= STEPS; step++) {
    const t = step / STEPS;
    const at = (axis: 0 | 1) =>
      (1 - t) ** 2 * text[axis] + 2 * t * (1 - t) * bend[axis] + t ** 2 * target[axis];
    points.push([at(0), at(1)]);
  }
  return endBefore(points, target, gap);
}

/** Cuts a line where it first comes within `gap` of a point. */
function endBefore(points: PlanePoint[], target: PlanePoint, gap: number): PlanePoint[] {
  const distance = ([x, y]: PlanePoint) => Math.hypot(x - target[0], y - target[1]);
  const end = points.findIndex((point) => distance(point) < gap);
  const [before, after] = [points[end - 1], points[end]];
  if (before === undefined || after === undefined) return end === 0 ? [] : points;
  const share = (distance(before) - gap) / (distance(before) - distance(after));
  const last: PlanePoint = [
    before[0] + share * (after[0] - before[0]),
    before[1] + share * (after[1] - before[1]),
  ];
  return [...points.slice(0, end), last];
}
