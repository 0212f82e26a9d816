import type { Place } from "../../story/place.ts";
import type { MeasureText } from "../../type/text-measure.ts";
import { type Candidate, dotCandidates } from "./candidates.ts";
import { labelBox } from "./label-box.ts";
import type { Disc } from "./mark-index.ts";
import { type Obstacles, type Standing, standingOf, type Taken } from "./placement.ts";
import type { Scene } from "./scene.ts";

/**
 * What touching a visible line costs: `any` if in any view, and `share` of the views times more.
 */
const LINE_COST = { any: 2.5, share: 4 } as const;

/** What touching a line that stays in the background costs in all views. */
const FAINT_LINE_COST = 0.8;

/** What touching a coast or border in all views costs. */
const EDGE_COST = 0.5;

/** A label that has found its place. */
export interface Placed extends Taken {
  candidate: Candidate;
}

/**
 * Returns the cheapest way to write a place's name at its dot; null where none is free. A label may
 * touch a line such as a fence only if it `mayTouchLines`.
 */
export function placeAtDot(
  place: Place,
  dot: Disc,
  obstacles: Obstacles,
  mayTouchLines: boolean,
  measure: MeasureText,
): Placed | null {
  let best: (Placed & { cost: number }) | null = null;
  for (const candidate of dotCandidates(place.kind, place.name, extentsAt(dot, obstacles.scene))) {
    if (best !== null && candidate.cost >= best.cost) continue;
    const box = labelBox({ kind: place.kind, note: "", ...candidate }, measure);
    const standing = standingOf({ at: dot.at, box }, obstacles, dot);
    if (standing === null || (standing.onLines > 0 && !mayTouchLines)) continue;
    const cost = candidate.cost + costOf(standing);
    if (best === null || cost < best.cost) best = { at: dot.at, box, candidate, cost };
  }
  return best;
}

/**
 * The radii in CSS px around a dot within which marks lie that lie over it, each the largest of all
 * views.
 */
function extentsAt(dot: Disc, { views, marks }: Scene): number[] {
  const extents = marks.nearDisc({ ...dot, radius: 0 }).flatMap(({ at, radius }) => {
    const distances = views.map(
      ({ scale }) => scale * Math.hypot(at[0] - dot.at[0], at[1] - dot.at[1]),
    );
    const over = distances.filter((distance) => distance < radius);
    return over.length === 0 ? [] : [Math.round(Math.max(...over) + radius)];
  });
  return [...new Set(extents)].sort((a, b) => a - b);
}

/**
 * Whether a filled mark stands for a place's dot: in every view one of the two lies wholly on the
 * other. Through the mark the dot would shine as a darker mark of its own.
 */
export function isMarked(dot: Disc, { views, marks }: Scene): boolean {
  return marks.nearDisc(dot).some(({ at, radius, isFilled }) => {
    if (!isFilled) return false;
    const distance = Math.hypot(at[0] - dot.at[0], at[1] - dot.at[1]);
    return views.every(({ scale }) => distance * scale <= Math.abs(radius - dot.radius));
  });
}

function costOf({ onLines, onFaintLines, onEdges }: Standing): number {
  const touching = onLines > 0 ? LINE_COST.any + LINE_COST.share * onLines : 0;
  return touching + FAINT_LINE_COST * onFaintLines + EDGE_COST * onEdges;
}
