import type { Place, PlaceKind } from "../../story/place.ts";
import type { MeasureText } from "../../type/text-measure.ts";
import { nameCandidates } from "./candidates.ts";
import { labelBox } from "./label-box.ts";
import { segmentsCross } from "./overlap.ts";
import type { Placed } from "./place-dots.ts";
import { type Obstacles, standingOf } from "./placement.ts";
import type { PlanePoint, View } from "./plane.ts";
import { boxOf } from "./segment-index.ts";

/** Points tried along each side of the map. */
const GRID = 13;

/** What moving a name across the whole map costs. */
const MOVE_COST = 3;

/** What touching a coast or border in all views costs: a name stands in its own ground. */
const EDGE_COST = 6;

/** Furthest that a name may move, as a share of the map: a region or river is where it is. */
const REACH: Partial<Record<PlaceKind, number>> = { region: 0.12, river: 0.2 };

/**
 * Where the name of a sea, country, region or river stands: at its position or, where that is taken
 * or outside the map, at the nearest point that a straight way reaches without crossing a coast or
 * border. Null where there is none.
 */
export function placeName(
  place: Place,
  at: PlanePoint,
  text: string,
  obstacles: Obstacles,
  measure: MeasureText,
): Placed | null {
  const { scene } = obstacles;
  const reach = REACH[place.kind] ?? Infinity;
  const [halfWidth, halfHeight] = commonHalf(scene.views);
  let best: (Placed & { cost: number }) | null = null;
  for (const point of [at, ...gridPoints(halfWidth, halfHeight)]) {
    const moved = Math.hypot(
      (point[0] - at[0]) / (2 * halfWidth),
      (point[1] - at[1]) / (2 * halfHeight),
    );
    const moveCost = MOVE_COST * Math.min(1, moved);
    if (moved > reach || (best !== null && moveCost >= best.cost)) continue;
    const way = [at, point] as const;
    const isBarred =
      place.kind !== "river" &&
      scene.edges.some(boxOf(way), (segment) => segmentsCross(way, segment));
    if (isBarred) continue;
    for (const candidate of nameCandidates(place.kind, text)) {
      const box = labelBox({ kind: place.kind, note: "", ...candidate }, measure);
      const standing = standingOf({ at: point, box }, obstacles, null);
      if (standing === null || standing.onLines > 0 || standing.onEdges > 0.5) continue;
      const cost = candidate.cost + moveCost + EDGE_COST * standing.onEdges;
      if (best === null || cost < best.cost) best = { at: point, box, candidate, cost };
    }
  }
  return best;
}

/** Half the width and height of the part of the plane that every view shows. */
function commonHalf(views: readonly View[]): [width: number, height: number] {
  return [
    Math.min(...views.map(({ size, scale }) => size.width / 2 / scale)),
    Math.min(...views.map(({ size, scale }) => size.height / 2 / scale)),
  ];
}

function* gridPoints(halfWidth: number, halfHeight: number): Generator<PlanePoint> {
  for (let row = 0; row < GRID; row++) {
    for (let column = 0; column < GRID; column++) {
      const share = (index: number) => (2 * (index + 0.5)) / GRID - 1;
      yield [halfWidth * share(column), halfHeight * share(row)];
    }
  }
}
