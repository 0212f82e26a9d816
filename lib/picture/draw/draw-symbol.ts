import type { Feature } from "geojson";
import { coordinate } from "../svg/path.ts";
import { type Drawn, groupDrawn, svgElement } from "../svg/svg.ts";
import { drawText } from "./draw-text.ts";
import type { Drawing } from "./drawing.ts";
import { bitmapUri } from "./pattern.ts";
import { placesOf } from "./places.ts";
import { refuse } from "./supported.ts";

/** Opacity under which MapLibre draws no symbol. */
const LEAST_OPACITY = 0.1;

/**
 * Draws a layer of icons and labels, which all must be allowed to overlap: nothing is moved or left
 * out.
 */
export function drawSymbol(drawing: Drawing): string {
  const { values, layer } = drawing;
  for (const part of ["icon", "text"] as const) {
    const name = part === "icon" ? "icon-image" : "text-field";
    if (values.has(name) && !values.boolean(`${part}-allow-overlap`)) {
      refuse(`layer "${layer}"`, `"${name}" without "${part}-allow-overlap"`);
    }
  }
  return (
    (values.has("icon-image") ? drawIcons(drawing) : "") +
    (values.has("text-field") ? drawText(drawing) : "")
  );
}

function drawIcons(drawing: Drawing): string {
  const { values } = drawing;
  return groupDrawn(
    drawing.features.flatMap((feature: Feature): Drawn[] => {
      const name = values.text("icon-image", feature);
      const opacity = values.number("icon-opacity", feature);
      if (name === "" || opacity < LEAST_OPACITY) return [];
      const { width, height, ...image } = drawing.image(name);
      const size = { width: width / image.pixelRatio, height: height / image.pixelRatio };
      drawing.define(name, () => {
        const href = bitmapUri({ width, height, data: image.data });
        return svgElement("image", { id: name, ...size, href });
      });
      return placesOf(drawing, feature).map(([x, y]) => ({
        attributes: { opacity: opacity >= 1 ? null : opacity },
        markup: svgElement("use", {
          href: `#${name}`,
          x: coordinate(x - size.width / 2),
          y: coordinate(y - size.height / 2),
        }),
      }));
    }),
  );
}
