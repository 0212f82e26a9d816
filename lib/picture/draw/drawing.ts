import type { Feature } from "geojson";
import type { StyleImage } from "../../map/images.ts";
import type { OutlineText } from "../../type/text-outline.ts";
import type { Box } from "../svg/clip.ts";
import type { Shape } from "../svg/shapes.ts";
import type { Canvas } from "./canvas.ts";
import type { LayerValues } from "./evaluate.ts";

/** All that one layer is drawn from. */
export interface Drawing {
  /** Id of the layer, for messages. */
  layer: string;
  canvas: Canvas;
  /** What shapes are cut at, in CSS px. */
  clip: Box;
  /** How far in CSS px outlines may run beside the exact ones. */
  tolerance: number;
  /** Does the map show much of the world? Then areas have the corners of the live map's tiles. */
  isWorld: boolean;
  values: LayerValues;
  /** Those that pass the layer's filter, in the order of the source. */
  features: readonly Feature[];
  outline: OutlineText;
  /** Throws where the style names an image that there is not. */
  image(id: string): StyleImage;
  /** Writes shapes in their order; see `createShapes`. */
  paths(shapes: readonly Shape[]): string;
  /** Keeps a definition under an id, once: it is made the first time. */
  define(id: string, markup: () => string): void;
}
