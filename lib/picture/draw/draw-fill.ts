import type { Feature } from "geojson";
import { polygonsOf } from "../../geo/parts.ts";
import { paintAttributes } from "../svg/color.ts";
import { type Attributes, svgElement } from "../svg/svg.ts";
import type { Drawing } from "./drawing.ts";
import { LEAST_WIDTH } from "./hairline.ts";
import { definePattern } from "./pattern.ts";
import { ringsPath } from "./rings.ts";
import { refuse } from "./supported.ts";

/**
 * Opacity, as a share of the area's own, of the rim in its own paint that stands for the line by
 * which MapLibre smooths the edges of every area: a device px wide, fading outwards. For a device
 * px a CSS px.
 */
const RIM_OPACITY = 0.75;

/** Draws a layer of areas. */
export function drawFill(drawing: Drawing): string {
  const { values } = drawing;
  const drawn = drawing.features.flatMap((feature) => {
    if (polygonsOf(feature.geometry).length === 0) {
      refuse(`layer "${drawing.layer}"`, `a ${feature.geometry.type} as an area`);
    }
    const d = ringsPath(drawing, feature);
    // Most of the world lies beyond the canvas.
    const attributes = d === "" ? null : attributesOf(drawing, feature);
    return attributes === null ? [] : [{ attributes, d }];
  });
  if (drawn.length === 0) return "";
  const crisp = values.boolean("fill-antialias") ? null : "crispEdges";
  return svgElement(
    "g",
    { "stroke-linejoin": "round", "shape-rendering": crisp },
    drawing.paths(drawn),
  );
}

function attributesOf(drawing: Drawing, feature: Feature): Attributes | null {
  const { values, layer } = drawing;
  const opacity = values.number("fill-opacity", feature);
  const outline =
    values.has("fill-outline-color") && values.boolean("fill-antialias")
      ? paintAttributes("stroke", values.color("fill-outline-color", feature), opacity)
      : null;
  const rim = outline === null && values.boolean("fill-antialias");
  if (values.has("fill-pattern")) {
    if (values.has("fill-color"))
      refuse(`layer "${layer}"`, 'property "fill-color" beside a pattern');
    if (opacity < 0.01) return null;
    const paint = `url(#${definePattern(drawing, values.text("fill-pattern", feature))})`;
    const share = opacity >= 1 ? null : opacity;
    const edge = rim ? { stroke: paint, "stroke-opacity": opacity * RIM_OPACITY } : outline;
    return { fill: paint, "fill-opacity": share, ...thinLine(edge) };
  }
  const color = values.color("fill-color", feature);
  const fill = paintAttributes("fill", color, opacity);
  if (fill === null) return outline === null ? null : { fill: "none", ...thinLine(outline) };
  const stroke = rim ? paintAttributes("stroke", color, opacity * RIM_OPACITY) : null;
  return { ...fill, ...thinLine(stroke ?? outline) };
}

/** What MapLibre draws for `fill-outline-color` is a px wide, and so is a rim. */
function thinLine(stroke: Attributes | null): Attributes {
  return stroke === null ? {} : { ...stroke, "stroke-width": LEAST_WIDTH };
}
