import type { Position } from "geojson";
import type { LayerData, LayerFeature } from "../story/geography.ts";
import type { Place } from "../story/place.ts";
import { crossesItself } from "./cross-segments.ts";
import { type CutPolygon, cutPolygon } from "./cut-polygon.ts";
import { extendLine, REACH_METRES } from "./extend-line.ts";
import type { GeometryProblem } from "./geometry-problem.ts";
import { joinLines } from "./join-lines.ts";
import { nearestOnLine } from "./nearest.ts";
import { layerLines, layerPolygons, polygonGeometry, polygonsOf } from "./parts.ts";
import { closeRing, polygonContains } from "./ring.ts";

/** Two lines of the cutting layer that end within this many metres of each other are joined. */
const SAME_POINT = 1;

/**
 * The part of `area` on the same side of `by` as `place`. Where the line stops inside within 200 m
 * of the outline, its ends are extended to the outline. A polygon that the line does not cross
 * belongs to the side that it lies on. Features keep their ids and properties.
 */
export function deriveSplit(
  area: LayerData,
  by: LayerData,
  place: Place,
): { data: LayerData } | GeometryProblem {
  const polygons = layerPolygons(area);
  const [line, another] = joinLines(layerLines(by), SAME_POINT);
  if (polygons.length === 0) return wrong("an area to split", "a layer without polygons");
  if (line === undefined) return wrong("a line to split by", "a layer without lines");
  if (another) return wrong("one line to split by", "lines that do not meet");

  const extended = extendLine(line, polygons);
  if ("shortBy" in extended) {
    return {
      code: "split-misses-outline",
      expected: `a line with both ends within ${REACH_METRES} m of the outline`,
      found: `an end ${Math.round(extended.shortBy)} m inside it`,
      hint: "Extend the line to the outline.",
    };
  }
  const ends = [extended.line[0], extended.line.at(-1)];
  const stuck = polygons.some((polygon) => ends.some((end) => end && isDeepIn(polygon, end)));
  const cuts = polygons.map((polygon) => cutPolygon(polygon, extended.line));
  if (cuts.every((cut) => cut === "uncut")) {
    return {
      code: "split-misses-outline",
      expected: "a line that crosses the area from outline to outline",
      found: "a line that does not cross it",
      hint: "Check that the line and the area are in the same place, with longitude first.",
    };
  }
  if (stuck || crossesItself(extended.line) || cuts.some((cut) => cut === "unclear")) {
    return {
      code: "split-unclear",
      expected: "a line that separates the area into two sides",
      found:
        "a line that ends in a hole or another area, crosses itself, or comes back on its other side",
      hint: "Draw the line once across the area, from outline to outline.",
    };
  }
  const sided = cuts.map((cut, i) => (typeof cut === "object" ? cut : sort(polygons[i], line)));
  const holds = (parts: Position[][][]) => parts.some((part) => polygonContains(part, place.at));
  const side = (["left", "right"] as const).find((s) => sided.some((cut) => holds(cut[s])));
  if (side === undefined) {
    return {
      code: "split-place-outside",
      expected: "a place inside the area to split",
      found: `"${place.id}", which is outside it`,
      hint: "Name a place in the part to keep.",
    };
  }
  let next = 0;
  const features = area.features.flatMap((feature): LayerFeature[] => {
    const count = polygonsOf(feature.geometry).length;
    const kept = sided.slice(next, next + count).flatMap((cut) => cut[side]);
    next += count;
    return kept.length === 0 ? [] : [{ ...feature, geometry: polygonGeometry(kept) }];
  });
  return { data: { type: "FeatureCollection", features } };
}

/** A line whose end is more than this many metres inside an outline does not reach it. */
const ON_OUTLINE = 0.1;

function isDeepIn(polygon: Position[][], end: Position): boolean {
  if (!polygonContains(polygon, end)) return false;
  return polygon.every((ring) => (nearestOnLine(end, closeRing(ring))?.metres ?? 0) > ON_OUTLINE);
}

/** A polygon that the line does not cross, on the side on which its first vertex lies. */
function sort(polygon: Position[][] | undefined, line: Position[]): CutPolygon {
  const first = polygon?.[0]?.[0];
  const side = first === undefined ? undefined : nearestOnLine(first, line)?.side;
  const parts = polygon === undefined ? [] : [polygon];
  return { left: side === "left" ? parts : [], right: side === "left" ? [] : parts };
}

const wrong = (expected: string, found: string): GeometryProblem => ({
  code: "wrong-geometry",
  expected,
  found,
  hint: "split must name an area, and by must name a line.",
});
