import type { Position } from "geojson";
import type { LayerData } from "../story/geography.ts";
import { BoxTree, segmentBox } from "./box-tree.ts";
import type { GeometryProblem } from "./geometry-problem.ts";
import { joinLines } from "./join-lines.ts";
import { METRES_PER_DEGREE, nearestOnLine } from "./nearest.ts";
import { layerPolygons, lineGeometry } from "./parts.ts";
import { closeRing, latOf, lngOf } from "./ring.ts";

/** Metres by which two outlines of one border may differ. */
const TOLERANCE = 1;

/**
 * The border that the areas `of` and `other` share: where their outlines run within a metre of each
 * other (or `tolerance` metres), as outlines of one data set do. It has the direction of the
 * outline of `of`. One feature with the id `border`: a LineString, or a MultiLineString where the
 * border is interrupted.
 */
export function deriveSharedBorder(
  of: LayerData,
  other: LayerData,
  tolerance: number = TOLERANCE,
): { data: LayerData } | GeometryProblem {
  const others = indexSegments(layerPolygons(other).flat().map(closeRing));
  const lines = layerPolygons(of)
    .flat()
    .flatMap((ring) => sharedLines(closeRing(ring), others, tolerance));
  if (lines.length === 0) {
    return {
      code: "no-shared-border",
      expected: `two areas with outlines within ${tolerance} m of each other`,
      found: "outlines that are always further apart",
      hint: "Take both outlines from the same data set, at the same level of detail.",
    };
  }
  const geometry = lineGeometry(joinLines(lines, tolerance));
  const feature = { type: "Feature" as const, id: "border", properties: {}, geometry };
  return { data: { type: "FeatureCollection", features: [feature] } };
}

/** The segments of some rings, searchable by place. */
interface IndexedSegments {
  segments: readonly (readonly [Position, Position])[];
  tree: BoxTree;
}

function indexSegments(rings: readonly Position[][]): IndexedSegments {
  const segments = rings.flatMap((ring) =>
    ring.slice(1).map((b, i) => [ring[i] as Position, b] as const),
  );
  return { segments, tree: new BoxTree(segments.map(([a, b]) => segmentBox(a, b))) };
}

/** Whether a segment runs within `reach` metres of a point. */
function isNear({ segments, tree }: IndexedSegments, point: Position, reach: number): boolean {
  // Slightly more than needed: the exact distance decides below.
  const north = (1.001 * reach) / METRES_PER_DEGREE;
  const east = north / Math.cos((latOf(point) * Math.PI) / 180);
  const [lng, lat] = [lngOf(point), latOf(point)];
  let found = false;
  tree.search([lng - east, lat - north, lng + east, lat + north], (index) => {
    found ||= (nearestOnLine(point, segments[index] ?? [])?.metres ?? Infinity) <= reach;
  });
  return found;
}

function sharedLines(ring: Position[], others: IndexedSegments, tolerance: number): Position[][] {
  const touches = (point: Position) => isNear(others, point, tolerance);
  const onBorder = ring.map(touches);
  const lines: Position[][] = [];
  for (let i = 0; i + 1 < ring.length; i++) {
    const a = ring[i] as Position;
    const b = ring[i + 1] as Position;
    if (!onBorder[i] || !onBorder[i + 1]) continue;
    if (!touches([(lngOf(a) + lngOf(b)) / 2, (latOf(a) + latOf(b)) / 2])) continue;
    const last = lines.at(-1);
    if (last?.at(-1) === a) last.push(b);
    else lines.push([a, b]);
  }
  const first = lines[0];
  const last = lines.at(-1);
  // A border that passes the ring's first vertex was cut there.
  if (first && last && first !== last && first[0] === last.at(-1)) {
    lines.shift();
    for (const position of first.slice(1)) last.push(position);
  }
  return lines;
}
