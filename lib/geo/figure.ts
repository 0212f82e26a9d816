import type { Position } from "geojson";
import type { Layer } from "../story/layer.ts";
import { isGeometryProblem } from "./geometry-problem.ts";
import { measureArea, measureLength, measurePerimeter } from "./measure.ts";
import { layerLines } from "./parts.ts";
import { measureTurning } from "./turning.ts";
import { deriveWithin } from "./within.ts";

type Layers = ReadonlyMap<string, Layer>;

/** An area and how far it may be off, both in m². */
export interface AreaFigure {
  area: number;
  margin: number;
}

/** A length and how far it may be off, both in metres. */
export interface LengthFigure {
  length: number;
  margin: number;
}

/** A share (0 to 1) and how far it may be off (0.04: four points either way). */
export interface ShareFigure {
  share: number;
  margin: number;
}

/** ± metres of a layer's lines. Throws for a schematic layer: a sketch is not measured. */
function metresOf(layer: Layer): number {
  const { precision } = layer;
  if (precision.kind === "approximate") return precision.metres;
  if (precision.kind === "surveyed") return 0;
  throw new Error(`figure: a layer that can be measured expected, sketch "${layer.id}" found`);
}

function known(layers: Layers, id: string): Layer {
  const layer = layers.get(id);
  if (layer === undefined) throw new Error(`figure: a known layer expected, "${id}" found`);
  return layer;
}

/**
 * How far a layer's area may be off, in m²: the length of the line that bounds it times that line's ± metres.
 * Of a split only the cutting line counts, where it runs inside the area; the area that was split adds its
 * own margin where it is itself derived. Of a subtraction and of `within`, the margins of both areas add up.
 */
function areaMargin(layer: Layer, layers: Layers): number {
  const { derived } = layer;
  switch (derived?.kind) {
    case undefined:
      return measurePerimeter(layer.data) * metresOf(layer);
    case "split": {
      const whole = known(layers, derived.split);
      const line = known(layers, derived.by);
      const cut = deriveWithin(line.data, whole.data);
      const cutLength = isGeometryProblem(cut) ? 0 : measureLength(cut.data);
      return cutLength * metresOf(line) + (whole.derived ? areaMargin(whole, layers) : 0);
    }
    case "subtract":
      return (
        areaMargin(known(layers, derived.from), layers) +
        areaMargin(known(layers, derived.subtract), layers)
      );
    case "within":
      return (
        areaMargin(known(layers, derived.select), layers) +
        areaMargin(known(layers, derived.within), layers)
      );
    case "shared-border":
      return 0;
  }
}

/** The area of a layer with its margin. Throws for a sketch. */
export function measureLayerArea(layer: Layer, layers: Layers): AreaFigure {
  metresOf(layer);
  return { area: measureArea(layer.data), margin: areaMargin(layer, layers) };
}

/**
 * The length of a layer's lines with its margin: each end may be off by the line's ± metres, and a line that runs
 * as far beside it all along is longer or shorter by those metres for each radian of its turns. Throws for a sketch.
 */
export function measureLayerLength(layer: Layer): LengthFigure {
  const metres = metresOf(layer);
  const margin = (line: Position[]) => metres * (2 + measureTurning(line, metres));
  const lines = metres === 0 ? [] : layerLines(layer.data);
  return {
    length: measureLength(layer.data),
    margin: lines.reduce((sum, line) => sum + margin(line), 0),
  };
}

/**
 * The share that `layer` has of the area `of`. Where `layer` was split from `of`, only the cutting line can
 * be off; else the margin of `of` counts too. Throws for a sketch and for an `of` without area.
 */
export function measureShare(layer: Layer, of: Layer, layers: Layers): ShareFigure {
  const part = measureLayerArea(layer, layers);
  const whole = measureLayerArea(of, layers);
  if (whole.area === 0) throw new Error(`figure: an area expected, "${of.id}" has none`);
  const share = part.area / whole.area;
  const isPart = layer.derived?.kind === "split" && layer.derived.split === of.id;
  return { share, margin: (part.margin + (isPart ? 0 : share * whole.margin)) / whole.area };
}
