import type { Feature } from "geojson";
import type { Point } from "../svg/clip.ts";
import { paintAttributes } from "../svg/color.ts";
import { coordinate } from "../svg/path.ts";
import { type Attributes, type Drawn, groupDrawn, svgElement } from "../svg/svg.ts";
import { DENSE, denseMarks } from "./dense-marks.ts";
import type { Drawing } from "./drawing.ts";
import { placesOf } from "./places.ts";

/**
 * How far inside of its radius, in CSS px, a circle's edge seems to lie, and that between fill and
 * stroke: MapLibre softens it over a device px within the radius. At one device px a CSS px; denser
 * screens have it closer to the radius.
 */
const EDGE = 0.5;

/**
 * By how much in CSS px browsers draw the radius of a mark too small: they make polygons of
 * circles. Measured by the ink of marks.
 */
const CHORD = 0.1;

/** By how much in CSS px they draw a ring of some px too narrow, measured likewise. */
const NARROWER = 0.04;

/** Draws a layer of circles, those with the lowest sort key first. */
export function drawCircle(drawing: Drawing): string {
  const { values, features } = drawing;
  const key = (feature: Feature) => values.number("circle-sort-key", feature);
  const sorted = values.has("circle-sort-key")
    ? [...features].sort((a, b) => key(a) - key(b))
    : features;
  const marks = sorted.flatMap((feature) => marksOf(drawing, feature));
  const looks = () =>
    marks.map(({ parts, at }) => ({ look: groupDrawn(circles(parts, [0, 0])), at }));
  const dense = marks.length < DENSE ? null : denseMarks(drawing, looks());
  return dense ?? groupDrawn(marks.flatMap(({ parts, at }) => circles(parts, at)));
}

/** A circle of a mark. */
interface Part {
  r: number;
  attributes: Attributes;
}

function circles(parts: readonly Part[], [x, y]: Point): Drawn[] {
  return parts.map(({ r, attributes }) => ({
    attributes,
    markup: svgElement("circle", { r, cx: coordinate(x), cy: coordinate(y) }),
  }));
}

/** The circles of a feature's look, from the lowest, at each of its places. */
function marksOf(drawing: Drawing, feature: Feature): { parts: Part[]; at: Point }[] {
  const { values } = drawing;
  const radius = Math.max(0, values.number("circle-radius", feature) - EDGE + CHORD);
  const width = values.number("circle-stroke-width", feature);
  const fill = paintAttributes(
    "fill",
    values.color("circle-color", feature),
    values.number("circle-opacity", feature),
  );
  const strokeOpacity = values.number("circle-stroke-opacity", feature);
  const stroke =
    width > 0
      ? paintAttributes("stroke", values.color("circle-stroke-color", feature), strokeOpacity)
      : null;
  if (fill === null && stroke === null) return [];
  const ring = stroke === null ? null : { ...stroke, "stroke-width": width };
  const outer = radius + width / 2;
  const open =
    ring === null
      ? []
      : [{ r: outer, attributes: { ...ring, fill: "none", "stroke-width": width + NARROWER } }];
  // One circle where its outline covers the half of the stroke that lies over the fill.
  const parts: Part[] =
    ring !== null && fill !== null && !("stroke-opacity" in ring && ring["stroke-opacity"] !== null)
      ? [{ r: outer, attributes: { ...fill, ...ring } }]
      : [...(fill === null ? [] : [{ r: radius, attributes: fill }]), ...open];
  return placesOf(drawing, feature).map((at) => ({ parts, at }));
}
