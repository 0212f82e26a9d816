import type { SwatchDrawing } from "../../map/swatch/swatch-drawing.ts";
import type { SwatchColor } from "../../map/swatch/swatch-parts.ts";
import { THEME_COLORS } from "../../map/theme.ts";
import type { LayerColor } from "../../story/layer.ts";
import { short, svgElement } from "../svg/svg.ts";

/**
 * Renders a swatch in the light theme and in the colour of its layer, with its top left corner at a
 * point in CSS px.
 */
export function renderSwatch(
  { shapes }: SwatchDrawing,
  layer: LayerColor,
  { x, y, scale }: { x: number; y: number; scale: number },
): string {
  const paths = shapes.map(({ d, fill, stroke }) =>
    svgElement("path", {
      d,
      fill: fill === null ? "none" : colorOf(fill.color, layer),
      "fill-opacity": fill === null || fill.opacity === 1 ? null : fill.opacity,
      ...(stroke === null
        ? {}
        : {
            stroke: colorOf(stroke.color, layer),
            "stroke-width": stroke.width,
            "stroke-opacity": stroke.opacity === 1 ? null : stroke.opacity,
            "stroke-dasharray": stroke.dashes?.join(" ") ?? null,
          }),
    }),
  );
  const transform = `translate(${short(x)} ${short(y)})${scale === 1 ? "" : ` scale(${short(scale)})`}`;
  return svgElement("g", { transform }, paths.join(""));
}

function colorOf(color: SwatchColor, layer: LayerColor): string {
  const { layers, labelHalo, subject, border } = THEME_COLORS.light;
  return { own: layers[layer], halo: labelHalo, subject, border }[color];
}
