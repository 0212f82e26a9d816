import type { Feature } from "geojson";
import { paintAttributes } from "./color.ts";
import type { Drawing } from "./drawing.ts";
import { coordinate } from "./path.ts";
import { placesOf } from "./places.ts";
import { type Drawn, groupDrawn, svgElement } from "./svg.ts";

/**
 * How far inside of its radius, in CSS px, a circle's edge seems to lie, and that between fill and stroke:
 * MapLibre softens it over a device px within the radius. Measured by the ink of marks at one device px a
 * CSS px; denser screens have it closer to the radius.
 */
const EDGE = 0.4;

/** Draws a layer of circles, those with the lowest sort key first. */
export function drawCircle(drawing: Drawing): string {
  const { values, features } = drawing;
  const key = (feature: Feature) => values.number("circle-sort-key", feature);
  const sorted = values.has("circle-sort-key")
    ? [...features].sort((a, b) => key(a) - key(b))
    : features;
  return groupDrawn(sorted.flatMap((feature) => circles(drawing, feature)));
}

function circles(drawing: Drawing, feature: Feature): Drawn[] {
  const { values } = drawing;
  const radius = Math.max(0, values.number("circle-radius", feature) - EDGE);
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
  // One circle where its outline covers the half of the stroke that lies over the fill.
  const parts =
    ring !== null && fill !== null && !("stroke-opacity" in ring && ring["stroke-opacity"] !== null)
      ? [{ r: outer, attributes: { ...fill, ...ring } }]
      : [
          ...(fill === null ? [] : [{ r: radius, attributes: fill }]),
          ...(ring === null ? [] : [{ r: outer, attributes: { fill: "none", ...ring } }]),
        ];
  return placesOf(drawing, feature).flatMap(([x, y]) =>
    parts.map(({ r, attributes }) => ({
      attributes,
      markup: svgElement("circle", { r, cx: coordinate(x), cy: coordinate(y) }),
    })),
  );
}
