import type { Feature } from "geojson";
import { BASELINE_OFFSET } from "../../map/label-look.ts";
import { horizontalShare, verticalShare } from "../../map/labels/label-box.ts";
import type { LabelProperties } from "../../story/map-document.ts";
import { MAP_FONTS, type MapFont } from "../../type/map-fonts.ts";
import { paintAttributes } from "../svg/color.ts";
import { type Drawn, groupDrawn, svgElement } from "../svg/svg.ts";
import type { Drawing } from "./drawing.ts";
import { placesOf } from "./places.ts";
import { refuse } from "./supported.ts";
import { movedPath } from "./text-path.ts";

/** A piece of a line in one font. */
interface Run {
  text: string;
  font: MapFont;
}

/**
 * Draws the labels of a layer, each as one shape, so that its halo lies under all of its letters.
 */
export function drawText(drawing: Drawing): string {
  const drawn = drawing.features.flatMap((feature) => labelsAt(drawing, feature));
  if (drawn.length === 0) return "";
  return svgElement(
    "g",
    { "paint-order": "stroke", "stroke-linejoin": "round" },
    groupDrawn(drawn),
  );
}

function labelsAt(drawing: Drawing, feature: Feature): Drawn[] {
  const { values } = drawing;
  const opacity = values.number("text-opacity", feature);
  const fill = paintAttributes("fill", values.color("text-color", feature), opacity);
  const haloWidth = values.number("text-halo-width", feature);
  const halo =
    haloWidth > 0
      ? paintAttributes("stroke", values.color("text-halo-color", feature), opacity)
      : null;
  if (fill === null && halo === null) return [];
  const attributes = {
    ...(fill ?? { fill: "none" }),
    ...(halo === null ? {} : { ...halo, "stroke-width": 2 * haloWidth }),
  };
  const places = placesOf(drawing, feature);
  if (places.length === 0) return [];
  const lines = linesOf(drawing, feature);
  return places.flatMap((place) => {
    const d = blockPath(drawing, feature, lines, place);
    return d === "" ? [] : [{ attributes, markup: svgElement("path", { d }) }];
  });
}

/** Lays lines out around a point as MapLibre does. */
function blockPath(
  { values, outline, layer }: Drawing,
  feature: Feature,
  lines: readonly Run[][],
  [x, y]: readonly [number, number],
): string {
  const size = values.number("text-size", feature);
  const spacing = values.number("text-letter-spacing", feature);
  const lineHeight = values.number("text-line-height", feature) * size;
  const anchor = values.text("text-anchor", feature) as LabelProperties["anchor"];
  const [dx = 0, dy = 0] = values.numbers("text-offset", feature) ?? [];
  const outlined = lines.map((runs) =>
    runs.map(({ text, font }) => outline(text, font, size, spacing)),
  );
  const widths = outlined.map((runs) => runs.reduce((sum, { width }) => sum + width, 0));
  const widest = Math.max(0, ...widths);
  if (widest > values.number("text-max-width", feature) * size) {
    refuse(`layer "${layer}"`, '"text-max-width" that breaks lines');
  }
  const justify = justifyShare(values.text("text-justify", feature), anchor);
  const left = x + dx * size - horizontalShare(anchor) * widest;
  const top = y + dy * size - verticalShare(anchor) * lines.length * lineHeight;
  return outlined
    .map((runs, index) => {
      const baseline = top + (index + 0.5) * lineHeight + BASELINE_OFFSET * size;
      let start = left + justify * (widest - (widths[index] ?? 0));
      return runs
        .map(({ d, width }) => {
          const path = movedPath(d, [start, baseline]);
          start += width;
          return path;
        })
        .join("");
    })
    .join("");
}

function justifyShare(justify: string, anchor: LabelProperties["anchor"]): number {
  if (justify === "auto") return horizontalShare(anchor);
  return { left: 0, center: 0.5, right: 1 }[justify] ?? 0.5;
}

function linesOf({ values, layer }: Drawing, feature: Feature): Run[][] {
  const [font = ""] = values.texts("text-font", feature);
  const lines: Run[][] = [[]];
  for (const section of values.formatted("text-field", feature).sections) {
    const { text, fontStack, image, scale, textColor, verticalAlign } = section;
    if (image !== null || textColor !== null || verticalAlign !== null || (scale ?? 1) !== 1) {
      refuse(`layer "${layer}"`, "a section of text with more than a font");
    }
    const [first = "", ...further] = text.split("\n");
    lines.at(-1)?.push({ text: first, font: mapFont(fontStack ?? font, layer) });
    for (const line of further)
      lines.push([{ text: line, font: mapFont(fontStack ?? font, layer) }]);
  }
  return lines.map((runs) => runs.filter(({ text }) => text !== ""));
}

function mapFont(name: string, layer: string): MapFont {
  return MAP_FONTS.find((font) => font === name) ?? refuse(`layer "${layer}"`, `font "${name}"`);
}
