import { paintAttributes } from "../svg/color.ts";
import { svgElement } from "../svg/svg.ts";
import type { Drawing } from "./drawing.ts";

/** Draws a layer that covers all that is seen. */
export function drawBackground({ canvas, values }: Drawing): string {
  const fill = paintAttributes(
    "fill",
    values.color("background-color"),
    values.number("background-opacity"),
  );
  if (fill === null) return "";
  const { left, top, right, bottom } = canvas.box;
  return svgElement("path", { ...fill, d: `M${left} ${top}H${right}V${bottom}H${left}z` });
}
