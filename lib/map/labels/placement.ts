import type { Disc } from "./mark-index.ts";
import { boxesOverlap, circleTouchesBox, grow, isInside, segmentTouchesBox } from "./overlap.ts";
import {
  type Box,
  boxAt,
  boxToPlane,
  type PlanePoint,
  type Segment,
  toView,
  type View,
} from "./plane.ts";
import type { Scene } from "./scene.ts";

/** Room in CSS px between a label and the edge of the map. */
export const FRAME_MARGIN = 6;

/** Height in CSS px at the bottom of the map that belongs to the attribution. */
export const ATTRIBUTION_HEIGHT = 20;

/** Room in CSS px around a label, its halo's width and a breath. */
const LABEL_ROOM = 2;

/** A box that is taken: where its point lies, and the box in CSS px around that point. */
export interface Taken {
  at: PlanePoint;
  box: Box;
}

/** What a placement must keep clear of; grows as labels are placed. */
export interface Obstacles {
  scene: Scene;
  dots: Disc[];
  taken: Taken[];
  /** Leaders of annotations, in the plane. */
  leaders: Segment[];
}

/**
 * How a label stands that covers nothing: the shares of views, 0 to 1, in which it touches lines
 * and edges.
 */
export interface Standing {
  onLines: number;
  onFaintLines: number;
  onEdges: number;
}

/**
 * How a label with this box (CSS px, from its point) would stand, over all views of the form; null
 * where in any of them it leaves the map or covers a label, dot, mark or leader. `own` is the dot
 * it names.
 */
export function standingOf(
  { at, box }: Taken,
  { scene, dots, taken, leaders }: Obstacles,
  own: Disc | null,
): Standing | null {
  let [lines, faintLines, edges] = [0, 0, 0];
  for (const view of scene.views) {
    const here = boxAt(toView(view, at), box);
    if (!isInside(here, roomIn(view))) return null;
    const roomy = grow(here, LABEL_ROOM);
    if (taken.some((other) => boxesOverlap(roomy, boxAt(toView(view, other.at), other.box)))) {
      return null;
    }
    const covers = (disc: Disc) =>
      circleTouchesBox(toView(view, disc.at), disc.radius, disc === own ? here : roomy);
    const inPlane = boxToPlane(view, roomy);
    if (dots.some(covers) || scene.marks.some(inPlane, covers)) return null;
    const touches = (segment: Segment) => segmentTouchesBox(segment, inPlane);
    if (leaders.some(touches)) return null;
    if (scene.lines.some(inPlane, touches)) lines++;
    if (scene.faintLines.some(inPlane, touches)) faintLines++;
    if (scene.edges.some(inPlane, touches)) edges++;
  }
  const all = scene.views.length;
  return { onLines: lines / all, onFaintLines: faintLines / all, onEdges: edges / all };
}

/** The part of a view in which labels may stand. */
export function roomIn({ size }: View): Box {
  return {
    left: FRAME_MARGIN,
    top: FRAME_MARGIN,
    right: size.width - FRAME_MARGIN,
    bottom: size.height - FRAME_MARGIN - ATTRIBUTION_HEIGHT,
  };
}

/**
 * Does a disc lie wholly where labels may stand, in every view, and clear of all boxes that are
 * taken?
 */
export function discFits({ at, radius }: Disc, { scene, taken }: Obstacles): boolean {
  return scene.views.every((view) => {
    const [x, y] = toView(view, at);
    const box = { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
    if (!isInside(box, roomIn(view))) return false;
    return !taken.some((other) =>
      circleTouchesBox([x, y], radius + LABEL_ROOM, boxAt(toView(view, other.at), other.box)),
    );
  });
}

/** Does a segment of the plane come within so many CSS px of a point of the plane, in any view? */
export function comesNear(segment: Segment, { at, radius }: Disc, views: readonly View[]): boolean {
  return views.some(({ scale }) => {
    const point = { left: at[0], right: at[0], top: at[1], bottom: at[1] };
    return segmentTouchesBox(segment, grow(point, radius / scale));
  });
}
