import type { Position } from "geojson";
import type { LayerData } from "../story/geography.ts";
import type { GeometryProblem } from "./geometry-problem.ts";
import { joinLines } from "./join-lines.ts";
import { METRES_PER_DEGREE, nearestOnLine } from "./nearest.ts";
import { layerPolygons, lineGeometry } from "./parts.ts";
import { closeRing, latOf, lngOf } from "./ring.ts";

/** Metres by which two outlines of one border may differ. */
const TOLERANCE = 1;

/**
 * The line that the areas `of` and `other` have in common, where their outlines run within a metre of each
 * other (or `tolerance` metres), as outlines of one data set do. It runs as the outline of `of` does. One feature with the id
 * `border`: a LineString, or a MultiLineString where the border is broken.
 */
export function deriveSharedBorder(
  of: LayerData,
  other: LayerData,
  tolerance: number = TOLERANCE,
): { data: LayerData } | GeometryProblem {
  const others = layerPolygons(other).flat().map(closeRing);
  const lines = layerPolygons(of)
    .flat()
    .flatMap((ring) => sharedLines(closeRing(ring), nearTo(others, ring, tolerance), tolerance));
  if (lines.length === 0) {
    return {
      code: "no-shared-border",
      expected: `two areas whose outlines run within ${tolerance} m of each other`,
      found: "outlines that never do",
      hint: "Take both outlines from one data set, with the same degree of detail.",
    };
  }
  const geometry = lineGeometry(joinLines(lines, tolerance));
  const feature = { type: "Feature" as const, id: "border", properties: {}, geometry };
  return { data: { type: "FeatureCollection", features: [feature] } };
}

/** The stretches of the other outlines that come near a ring's box: most of a country is far from it. */
function nearTo(others: Position[][], ring: Position[], tolerance: number): Position[][] {
  // Ten times the degrees that it takes at the equator: enough up to 84° north and south.
  const margin = (10 * tolerance) / METRES_PER_DEGREE;
  const west = Math.min(...ring.map(lngOf)) - margin;
  const east = Math.max(...ring.map(lngOf)) + margin;
  const south = Math.min(...ring.map(latOf)) - margin;
  const north = Math.max(...ring.map(latOf)) + margin;
  const segments: Position[][] = [];
  for (const outline of others) {
    for (let i = 0; i + 1 < outline.length; i++) {
      const a = outline[i] as Position;
      const b = outline[i + 1] as Position;
      if (Math.max(lngOf(a), lngOf(b)) < west || Math.min(lngOf(a), lngOf(b)) > east) continue;
      if (Math.max(latOf(a), latOf(b)) < south || Math.min(latOf(a), latOf(b)) > north) continue;
      const last = segments.at(-1);
      if (last?.at(-1) === a) last.push(b);
      else segments.push([a, b]);
    }
  }
  return segments;
}

function sharedLines(ring: Position[], others: Position[][], tolerance: number): Position[][] {
  const touches = (point: Position) =>
    others.some((line) => (nearestOnLine(point, line)?.metres ?? Infinity) <= tolerance);
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
  // A border that runs through the ring's first vertex was cut there.
  if (first && last && first !== last && first[0] === last.at(-1)) {
    lines.shift();
    last.push(...first.slice(1));
  }
  return lines;
}
