import { createShapes } from "../svg/shapes.ts";
import { svgElement } from "../svg/svg.ts";
import { createCanvas } from "./canvas.ts";
import { drawLayer } from "./draw-layer.ts";
import type { PictureRequest } from "./picture-request.ts";
import { type StyleLayer, supportedLayers } from "./supported.ts";

/**
 * How far in CSS px outlines run beside the exact ones at most; they are rounded to 0.1 px besides.
 */
const TOLERANCE = 0.1;

/**
 * Zoom under which a map shows much of the world, whose coasts alone would weigh 100 kB with all
 * their corners.
 */
const WORLD_ZOOM = 4;

/**
 * Draws a style document as an SVG document, as MapLibre draws it at rest. Its coordinates are the
 * live map's CSS px, and each layer is a group with its id as `data-layer`. Throws where the style
 * holds anything that the picture cannot show, where it names an image that there is not, and for a
 * camera with pitch.
 */
export function renderPicture(request: PictureRequest): string {
  const { camera, size, bleed = [0, 0] } = request;
  const isWorld = camera.zoom < WORLD_ZOOM;
  const canvas = request.canvas ?? createCanvas(camera, size, bleed);
  const definitions = new Map<string, string>();
  const define = (id: string, markup: () => string) => {
    if (!definitions.has(id)) definitions.set(id, markup());
  };
  const paths = createShapes();
  const layers = drawnLayers(request).map((layer) =>
    drawLayer(layer, { canvas, request, paths, define, tolerance: TOLERANCE, isWorld }),
  );
  const { left, top, right, bottom } = canvas.box;
  const [width, height] = [right - left, bottom - top];
  const defs = [...definitions.values()].join("");
  return svgElement(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `${left} ${top} ${width} ${height}`,
    },
    (defs === "" ? "" : svgElement("defs", {}, defs)) + layers.join(""),
  );
}

/** The layers that a picture draws, from the lowest. Throws as `supportedLayers` does. */
export function drawnLayers({ style, camera }: PictureRequest): StyleLayer[] {
  return supportedLayers(style).filter((layer) => isDrawn(layer, camera.zoom));
}

/** Is a layer seen at a zoom? From its `minzoom` on, and below its `maxzoom`. */
function isDrawn({ layout, minzoom = 0, maxzoom = Infinity }: StyleLayer, zoom: number): boolean {
  return layout.visibility !== "none" && zoom >= minzoom && zoom < maxzoom;
}
