import type { Annotation, Form } from "../../story/map-state.ts";
import type { MapFont } from "../../type/map-fonts.ts";
import type { MeasureText } from "../../type/text-measure.ts";
import { LABEL_LOOKS, NOTE_FONT } from "../label-look.ts";
import type { Candidate } from "./candidates.ts";
import { breakEvenly } from "./even-lines.ts";
import { labelBox } from "./label-box.ts";
import { leaderBetween } from "./leader.ts";
import { boxesOverlap, isInRings, segmentTouchesBox } from "./overlap.ts";
import { comesNear, type Obstacles, roomIn, standingOf, type Taken } from "./placement.ts";
import { type Box, boxAt, boxToPlane, type PlanePoint, toView } from "./plane.ts";
import type { Scene } from "./scene.ts";
import { boxOf, segmentsOf } from "./segment-index.ts";

/** An annotation that has found its place. */
export interface PlacedAnnotation extends Taken {
  candidate: Candidate;
  note: string;
  /** Points of its leader in the plane, from the text to the target. */
  leader: PlanePoint[];
}

/** Angles in degrees by which the way to the text may leave its side. */
const FAN = [0, 12, -12, 25, -25, 38, -38, 52, -52, 66, -66, 78, -78];

/**
 * Distances from target to text in CSS px of the first reference view: from one that shows a
 * leader, in these steps.
 */
const DISTANCE = { from: 22, step: 14, steps: 30 } as const;

/** Room in CSS px between text and leader, and between leader and target. */
const GAP = { text: 6, target: 5 } as const;

/**
 * What counts against a place: per 100 px of leader, per 90° off its side, for text over the
 * subject, over an edge.
 */
const COST = {
  distance: 0.7,
  angle: 1.2,
  subject: 4,
  edge: 0.8,
  crossing: 0.6,
  shortened: { wide: 12, tall: 3 },
} as const;

/** Narrower columns to break an annotation's words into, in CSS px, and what they cost. */
const COLUMNS = [
  { width: 160, cost: 0.5 },
  { width: 120, cost: 1 },
  { width: 90, cost: 1.6 },
] as const;

const SIDES = {
  left: { angle: 180, anchor: "right", offset: [-1, 0] },
  right: { angle: 0, anchor: "left", offset: [1, 0] },
  above: { angle: -90, anchor: "bottom", offset: [0, -1] },
  below: { angle: 90, anchor: "top", offset: [0, 1] },
} as const;

/**
 * Finds a point on an annotation's side from which its text covers nothing in any view, over open
 * ground where there is some, and its leader. Its lines may be broken anew, or left out but for the
 * title. Null where it fits nowhere.
 */
export function placeAnnotation(
  annotation: Annotation,
  target: PlanePoint,
  form: Form,
  obstacles: Obstacles,
  measure: MeasureText,
): PlacedAnnotation | null {
  const { scene } = obstacles;
  const isOnMap = scene.views.every((view) => {
    const [x, y] = toView(view, target);
    const { left, top, right, bottom } = roomIn(view);
    return x >= left && x <= right && y >= top && y <= bottom;
  });
  if (!isOnMap) return null;
  let best: (PlacedAnnotation & { cost: number }) | null = null;
  for (const wording of wordingsOf(annotation, form, measure)) {
    for (const { point, cost: wayCost } of pointsAround(annotation, target, scene)) {
      const base = wayCost + wording.cost;
      if (best !== null && base >= best.cost) continue;
      const most = best === null ? Number.POSITIVE_INFINITY : best.cost - base;
      const found = tryAt(annotation.side, wording, point, target, obstacles, measure, most);
      if (found !== null && found.cost < most) {
        best = { ...found, cost: base + found.cost };
      }
    }
  }
  return best;
}

/** One way to break an annotation's words into lines. */
interface Wording {
  title: string;
  note: string;
  cost: number;
}

/**
 * The author's own lines first, then narrower columns of the same words, then the title alone:
 * sooner on a small map.
 */
function wordingsOf({ title, lines }: Annotation, form: Form, measure: MeasureText): Wording[] {
  const { font, size } = LABEL_LOOKS.annotation;
  const wrap = (text: string, width: number, face: MapFont) =>
    breakEvenly(text, width, (line) => measure(line, face, size, 0));
  const whole: Wording[] = [{ title, note: lines.join("\n"), cost: 0 }];
  for (const { width, cost } of COLUMNS) {
    const note = wrap(lines.join(" "), width, NOTE_FONT);
    whole.push({ title: wrap(title, width, font), note, cost });
  }
  if (lines.length === 0) return whole;
  const alone = whole.map(({ title: short, cost }) => {
    return { title: short, note: "", cost: cost + COST.shortened[form] };
  });
  return [...whole, ...alone];
}

function* pointsAround({ side }: Annotation, target: PlanePoint, { views }: Scene) {
  const unit = 1 / views[0].scale;
  for (let step = 0; step < DISTANCE.steps; step++) {
    const distance = DISTANCE.from + step * DISTANCE.step;
    for (const fan of FAN) {
      const angle = ((SIDES[side].angle + fan) * Math.PI) / 180;
      const point: PlanePoint = [
        target[0] + distance * unit * Math.cos(angle),
        target[1] + distance * unit * Math.sin(angle),
      ];
      const cost = (COST.distance * distance) / 100 + (COST.angle * Math.abs(fan)) / 90;
      yield { point, cost };
    }
  }
}

/** Null also where the place costs `most` or more. */
function tryAt(
  side: Annotation["side"],
  { title, note }: Wording,
  point: PlanePoint,
  target: PlanePoint,
  obstacles: Obstacles,
  measure: MeasureText,
  most: number,
): (PlacedAnnotation & { cost: number }) | null {
  const { scene } = obstacles;
  const { anchor, offset } = SIDES[side];
  const ems = GAP.text / LABEL_LOOKS.annotation.size;
  const candidate: Candidate = {
    text: title,
    anchor,
    offset: [offset[0] * ems, offset[1] * ems],
    cost: 0,
  };
  const box = labelBox({ kind: "annotation", note, ...candidate }, measure);
  const standing = standingOf({ at: point, box }, obstacles, null);
  if (standing === null || standing.onLines > 0) return null;
  const leader = leaderTo(target, point, side, obstacles);
  const crossings = leader === null ? null : crossingsOf(leader, target, obstacles);
  if (leader === null || crossings === null) return null;
  const crossed = COST.edge * standing.onEdges + COST.crossing * crossings;
  // The slowest check comes last.
  if (crossed >= most) return null;
  const cost = crossed + COST.subject * shareOverSubject({ at: point, box }, scene);
  return { at: point, box, candidate, note, leader, cost };
}

function leaderTo(
  target: PlanePoint,
  text: PlanePoint,
  side: Annotation["side"],
  { scene, dots }: Obstacles,
): PlanePoint[] | null {
  const marks = scene.marks.nearDisc({ at: target, radius: 0 });
  const hit = [...dots, ...marks].filter(({ at }) => isSame(at, target));
  const radius = Math.max(0, ...hit.map((disc) => disc.radius));
  const leader = leaderBetween(text, target, side, (GAP.target + radius) / scene.views[0].scale);
  return leader.length < 2 ? null : leader;
}

/**
 * How many marks and lines a leader passes over; null where it passes over a dot, a label or
 * another leader.
 */
function crossingsOf(
  leader: readonly PlanePoint[],
  target: PlanePoint,
  { scene, dots, taken, leaders }: Obstacles,
): number | null {
  const pieces = segmentsOf(leader);
  const overDot = dots.some(
    (dot) => !isSame(dot.at, target) && pieces.some((piece) => comesNear(piece, dot, scene.views)),
  );
  if (overDot) return null;
  for (const view of scene.views) {
    for (const other of taken) {
      const box = boxToPlane(view, boxAt(toView(view, other.at), other.box));
      if (pieces.some((piece) => segmentTouchesBox(piece, box))) return null;
    }
  }
  const meetsLeader = leaders.some((other) =>
    pieces.some((piece) => boxesOverlap(boxOf(piece), boxOf(other))),
  );
  if (meetsLeader) return null;
  const crossed = new Set(
    pieces.flatMap((piece) =>
      scene.marks
        .near(boxOf(piece))
        .filter((mark) => !isSame(mark.at, target) && comesNear(piece, mark, scene.views)),
    ),
  );
  return crossed.size;
}

/**
 * Share of a label, over all views, that lies on the subject: sampled at nine points of its box.
 */
function shareOverSubject({ at, box }: Taken, { views, subject }: Scene): number {
  let [over, all] = [0, 0];
  for (const view of views) {
    const plane: Box = boxToPlane(view, boxAt(toView(view, at), box));
    for (const x of [plane.left, (plane.left + plane.right) / 2, plane.right]) {
      for (const y of [plane.top, (plane.top + plane.bottom) / 2, plane.bottom]) {
        all++;
        if (subject.some((rings) => isInRings([x, y], rings))) over++;
      }
    }
  }
  return over / all;
}

function isSame([x1, y1]: PlanePoint, [x2, y2]: PlanePoint): boolean {
  return Math.hypot(x1 - x2, y1 - y2) < 1e-9;
}
