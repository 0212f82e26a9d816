import type { Place } from "../../story/place.ts";
import { type Candidate, dotCandidates } from "./candidates.ts";
import { labelBox } from "./label-box.ts";
import type { MeasureText } from "./measure.ts";
import { type Obstacles, type Standing, standingOf, type Taken } from "./placement.ts";
import type { Disc } from "./scene.ts";

/** What touching a visible line in all views costs; anchors cost up to 1.1. */
const LINE_COST = 6;

/** What touching a coast or border in all views costs. */
const EDGE_COST = 0.5;

/** Room in CSS px between a dot and a mark that a label could not squeeze into. */
const CROWD = 8;

/** A label that has found its place. */
export interface Placed extends Taken {
  candidate: Candidate;
}

/**
 * The best way to write a place's name at its dot; null where none is clear of everything. Only a label
 * that `mayTouchLines` may stand on a line such as a fence, and only where nothing else is left.
 */
export function placeAtDot(
  place: Place,
  dot: Disc,
  obstacles: Obstacles,
  mayTouchLines: boolean,
  measure: MeasureText,
): Placed | null {
  let best: (Placed & { cost: number }) | null = null;
  for (const candidate of dotCandidates(place.kind, place.name, isCrowded(dot, obstacles))) {
    const box = labelBox({ kind: place.kind, note: "", ...candidate }, measure);
    const standing = standingOf({ at: dot.at, box }, obstacles, dot);
    if (standing === null || (standing.onLines > 0 && !mayTouchLines)) continue;
    const cost = candidate.cost + costOf(standing);
    if (best === null || cost < best.cost) best = { at: dot.at, box, candidate, cost };
  }
  return best;
}

function costOf({ onLines, onEdges }: Standing): number {
  return LINE_COST * onLines + EDGE_COST * onEdges;
}

/** Does any mark reach so near to a dot, in any view, that a label beside the dot would cover it? */
function isCrowded(dot: Disc, { scene: { marks, views } }: Obstacles): boolean {
  return marks.some((mark) =>
    views.some(({ scale }) => {
      const distance = Math.hypot(mark.at[0] - dot.at[0], mark.at[1] - dot.at[1]) * scale;
      return distance < mark.radius + dot.radius + CROWD;
    }),
  );
}
