import type { Position } from "geojson";
import type { Layer } from "../story/layer.ts";
import { isGeometryProblem } from "./geometry-problem.ts";
import {
  groundOf,
  measureArea,
  measureLength,
  measureLines,
  measureOutline,
  measurePerimeter,
  trailsOf,
} from "./measure.ts";
import { overlay } from "./overlay.ts";
import { layerLines, layerPolygons } from "./parts.ts";
import { measurePolygons } from "./sphere.ts";
import { measureTurning } from "./turning.ts";
import { deriveWithin } from "./within.ts";

type Layers = ReadonlyMap<string, Layer>;

/** An area and how far it may be off, both in m². */
export interface AreaFigure {
  area: number;
  margin: number;
  /** The share of the drawn area, from 0 to 1, that overlaps other parts of it and was left out. */
  repeated: number;
}

/** A length and how far it may be off, both in metres. */
export interface LengthFigure {
  length: number;
  margin: number;
  /**
   * The share of the drawn length, from 0 to 1, that runs along other parts of it and was left out.
   */
  repeated: number;
}

/** A share (0 to 1) and how far it may be off (0.04: four points either way). */
export interface ShareFigure {
  share: number;
  margin: number;
  /**
   * The share of the part's own area, from 0 to 1, that lies outside of the whole and was left out.
   */
  outside: number;
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
 * The margin of a layer's area in m²: the length of the outline of its ground times the ± metres of
 * that outline. Borders between its features do not count. For a split only the cutting line
 * counts, where it runs inside the area; if the area that was split is itself derived, its own
 * margin is added. For a subtraction and for `within`, the margins of both areas add up.
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

/**
 * The area of the ground that a layer covers, with its margin. Throws for a sketch, and
 * `UnclearShapes`.
 */
export function measureLayerArea(layer: Layer, layers: Layers): AreaFigure {
  metresOf(layer);
  const area = measureArea(layer.data);
  const drawn = measurePolygons(layerPolygons(layer.data));
  return { area, margin: areaMargin(layer, layers), repeated: leftOut(area, drawn) };
}

/**
 * The length of a layer's lines with its margin; each stretch of the ground counts once. Each end
 * may be off by the line's ± metres. A true line that runs beside the drawn one at that distance is
 * longer or shorter by those metres for each radian of its turns. Throws for a sketch.
 */
export function measureLayerLength(layer: Layer): LengthFigure {
  const metres = metresOf(layer);
  const margin = (line: Position[]) => metres * (2 + measureTurning(line, metres));
  const lines = metres === 0 ? [] : trailsOf(layer.data);
  const length = measureLength(layer.data);
  return {
    length,
    margin: lines.reduce((sum, line) => sum + margin(line), 0),
    repeated: leftOut(length, measureLines(layerLines(layer.data))),
  };
}

/** The share of a whole that was left out of a measurement, from 0 to 1. */
function leftOut(measured: number, whole: number): number {
  return whole <= 0 ? 0 : Math.min(1, Math.max(0, 1 - measured / whole));
}

/**
 * The share of the area `of` that `layer` covers; parts of `layer` outside `of` do not count. Where
 * `layer` was split from `of`, only the cutting line can be off; otherwise the margin of `of`
 * counts too. Throws for a sketch, for an `of` without area, and `UnclearShapes`.
 */
export function measureShare(layer: Layer, of: Layer, layers: Layers): ShareFigure {
  const part = measureLayerArea(layer, layers);
  const whole = measureLayerArea(of, layers);
  if (whole.area === 0) throw new Error(`figure: an area expected, "${of.id}" has none`);
  const isPart = layer.derived?.kind === "split" && layer.derived.split === of.id;
  if (isPart) {
    return {
      share: Math.min(1, part.area / whole.area),
      margin: part.margin / whole.area,
      outside: 0,
    };
  }
  const inside = measureInside(layer, of);
  const share = Math.min(1, inside.area / whole.area);
  const margin = inside.ownOutline === null ? part.margin : inside.ownOutline * metresOf(layer);
  const cut = inside.cutOutline * metresOf(of);
  return {
    share,
    margin: (margin + cut + share * whole.margin) / whole.area,
    outside: leftOut(inside.area, part.area),
  };
}

/**
 * The part of a layer inside another area: its area in m², the length of the layer's own outline in
 * it, and the length along which the other area cuts the layer, both in metres. `ownOutline` is
 * null for a derived layer, whose margin is not that of its outline.
 */
function measureInside(
  layer: Layer,
  of: Layer,
): { area: number; ownOutline: number | null; cutOutline: number } {
  const [ground, around] = [groundOf(layer.data), groundOf(of.data)];
  const inside = overlay("intersection", [ground, around]);
  const rest = overlay("difference", [ground, around]);
  const outline = measureOutline(inside);
  // The outline of the other area bounds both the part inside and the rest of the layer; the
  // layer's own outline bounds one of the two.
  const cut = rest.length === 0 ? 0 : (outline + measureOutline(rest) - measureOutline(ground)) / 2;
  const cutOutline = Math.max(0, cut);
  return {
    area: measurePolygons(inside),
    ownOutline: layer.derived === null ? outline - cutOutline : null,
    cutOutline,
  };
}
