import { ATTR } from "../../story/attributes.ts";
import { short, svgElement } from "../svg/svg.ts";
import type { Canvas, Region } from "./canvas.ts";
import { drawBackground } from "./draw-background.ts";
import { drawCircle } from "./draw-circle.ts";
import { drawFill } from "./draw-fill.ts";
import { drawLine } from "./draw-line.ts";
import { drawSymbol } from "./draw-symbol.ts";
import type { Drawing } from "./drawing.ts";
import { filterFeatures, layerValues } from "./evaluate.ts";
import { layerData } from "./layer-data.ts";
import type { PictureRequest } from "./picture-request.ts";
import type { LayerType, StyleLayer } from "./supported.ts";

const DRAWINGS: Record<Exclude<LayerType, "background">, (drawing: Drawing) => string> = {
  fill: drawFill,
  line: drawLine,
  circle: drawCircle,
  symbol: drawSymbol,
};

/** What the layers of one picture share. */
export interface Sheet extends Pick<Drawing, "define" | "paths" | "tolerance" | "isWorld"> {
  canvas: Canvas;
  request: PictureRequest;
}

/**
 * Draws a layer as one group, in all copies of the world that are seen; empty where it draws
 * nothing.
 */
export function drawLayer(layer: StyleLayer, sheet: Sheet): string {
  const { canvas, request, define, paths, tolerance, isWorld } = sheet;
  const { style, outline, camera } = request;
  const values = layerValues(layer, style.state, camera.zoom);
  const common = {
    layer: layer.id,
    canvas,
    values,
    outline,
    define,
    paths,
    tolerance,
    isWorld,
    image: (id: string) => imageOf(layer.id, id, request),
  };
  const { type } = layer;
  const features =
    type === "background"
      ? []
      : filterFeatures(layer, layerData(layer, request), style.state, camera.zoom);
  const content =
    type === "background"
      ? drawBackground({ ...common, features, clip: canvas.box })
      : canvas.regions
          .map((region) => {
            const drawn = DRAWINGS[type]({ ...common, features, clip: region.clip });
            return repeated(drawn, region, layer.id);
          })
          .join("");
  return content === "" ? "" : svgElement("g", { [ATTR.layer]: layer.id }, content);
}

function repeated(drawn: string, { shifts }: Region, layer: string): string {
  const at = ([x, y]: readonly [number, number]) => `translate(${short(x)} ${short(y)})`;
  const [first, ...others] = shifts;
  if (drawn === "" || first === undefined) return "";
  if (others.length === 0) {
    return first[0] === 0 && first[1] === 0
      ? drawn
      : svgElement("g", { transform: at(first) }, drawn);
  }
  const id = `layer-${layer}`;
  return (
    svgElement("g", { transform: at(first) }, svgElement("g", { id }, drawn)) +
    others.map((shift) => svgElement("use", { href: `#${id}`, transform: at(shift) })).join("")
  );
}

function imageOf(layer: string, id: string, { images }: PictureRequest) {
  const image = images.find((each) => each.id === id);
  if (image === undefined) {
    throw new Error(`renderPicture: layer "${layer}": a known image expected, "${id}" found`);
  }
  return image;
}
