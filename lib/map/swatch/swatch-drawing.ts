import type { LayerSpecification } from "maplibre-gl";
import type { LayerFeature } from "../../story/geography.ts";
import type { Layer, LayerColor } from "../../story/layer.ts";
import { PALE } from "../day.ts";
import { DASH } from "../images.ts";
import {
  FILLED_OPACITY,
  MARK_OUTLINE,
  MIN_MARK_RADIUS,
  markRadius,
  RING_RADIUS,
} from "../marks.ts";
import { legendSizes } from "./mark-sizes.ts";
import { SWATCH, type SwatchColor, type SwatchPart, swatchParts } from "./swatch-parts.ts";

/** One path of a swatch. Colours are named: pages and pictures fill in their own. */
export interface SwatchShape {
  d: string;
  fill: { color: SwatchColor; opacity: number } | null;
  /** Width and dashes in CSS px; `dashes` is null where it is solid. */
  stroke: { color: SwatchColor; width: number; opacity: number; dashes: number[] | null } | null;
}

/** A swatch ready to be drawn, in CSS px. */
export interface SwatchDrawing {
  width: number;
  height: number;
  shapes: SwatchShape[];
}

/**
 * A mark that the legend explains on its own: the smallest filled one, a pale one, an open ring, a
 * dotted ring, one with the dash of a weak source, or the circle in which the true position lies.
 */
export type LegendMark = "smallest" | "pale" | "ring" | "dotted" | "weak" | "around";

/** Side in CSS px of the box of such a mark. */
const MARK_SIDE = 14;

/** Radius in CSS px of a halo in the legend; on the map it is that of the ± metres. */
const AROUND_RADIUS = 6.4;

/** The swatch of areas: a box that the style layers fill and edge. */
export function boxSwatch(
  styleLayers: readonly LayerSpecification[],
  color: LayerColor,
): SwatchDrawing {
  return shapeSwatch(styleLayers, color, false);
}

/** The swatch of lines: a stroke across the box. */
export function lineSwatch(
  styleLayers: readonly LayerSpecification[],
  color: LayerColor,
): SwatchDrawing {
  return shapeSwatch(styleLayers, color, true);
}

function shapeSwatch(
  styleLayers: readonly LayerSpecification[],
  color: LayerColor,
  isLine: boolean,
): SwatchDrawing {
  const { width, height, inset } = SWATCH;
  const [w, h] = [width - 2 * inset, height - 2 * inset];
  const box = `M${inset} ${inset}h${w}v${h}h${-w}z`;
  const outline = isLine ? `M${inset} ${height / 2}h${w}` : box;
  const parts = swatchParts(styleLayers, color);
  return { width, height, shapes: parts.flatMap((part) => shapesOf(part, box, outline)) };
}

function shapesOf(part: SwatchPart, box: string, outline: string): SwatchShape[] {
  if (part.part === "fill") return [filled(box, part.color, part.opacity)];
  if (part.part === "stroke") return [{ d: outline, fill: null, stroke: part }];
  const { width, opacity } = part;
  return [
    filled(box, "own", part.ground),
    { d: part.d, fill: null, stroke: { color: "own", width, opacity, dashes: null } },
  ];
}

/**
 * The swatch of marks: circles as large as on the map, the smaller inside the larger, on one line.
 */
export function sizeSwatch(layer: Layer, features: readonly LayerFeature[]): SwatchDrawing {
  const sizes = legendSizes(layer, features)?.sizes.map(({ radius }) => radius) ?? [
    markRadius(undefined, null),
  ];
  const radii = sizes.length === 0 ? [MIN_MARK_RADIUS] : sizes.toReversed();
  const largest = Math.max(...radii);
  const outline = MARK_OUTLINE.filled / 2;
  // As wide as the other swatches, so that all words begin at the same column.
  const width = Math.max(SWATCH.width, 2 * (largest + outline));
  const height = 2 * (largest + outline);
  return {
    width,
    height,
    shapes: radii.map((radius) => filledMark(width / 2, height - outline - radius, radius, 1)),
  };
}

function filledMark(x: number, y: number, radius: number, strength: number): SwatchShape {
  return {
    d: circle(x, y, radius),
    fill: { color: "own", opacity: Math.round(1000 * FILLED_OPACITY * strength) / 1000 },
    stroke: { color: "halo", width: MARK_OUTLINE.filled, opacity: strength, dashes: null },
  };
}

/** The swatch of one mark of the legend. */
export function markSwatch(mark: LegendMark): SwatchDrawing {
  const middle = MARK_SIDE / 2;
  const ring = (radius: number, width: number, opacity: number, dashes: number[] | null) => ({
    d: circle(middle, middle, radius),
    fill: null,
    stroke: { color: "own", width, opacity, dashes } as const,
  });
  const shapes: Record<LegendMark, SwatchShape[]> = {
    smallest: [filledMark(middle, middle, MIN_MARK_RADIUS, 1)],
    pale: [filledMark(middle, middle, RING_RADIUS, PALE)],
    ring: [ring(RING_RADIUS, MARK_OUTLINE.ring, 1, null)],
    dotted: [ring(RING_RADIUS, MARK_OUTLINE.ring, 1, DOTS)],
    weak: [
      ring(RING_RADIUS, MARK_OUTLINE.ring, 1, DOTS),
      {
        d: `M${middle - DASH.length / 2} ${middle}h${DASH.length}`,
        fill: null,
        stroke: { color: "own", width: DASH.thickness, opacity: 1, dashes: null },
      },
    ],
    around: [ring(AROUND_RADIUS, 0.8, 0.7, [3.2, 2.4])],
  };
  return { width: MARK_SIDE, height: MARK_SIDE, shapes: shapes[mark] };
}

const DOTS = [1.4, 1.35];

function filled(d: string, color: SwatchColor, opacity: number): SwatchShape {
  return { d, fill: { color, opacity }, stroke: null };
}

function circle(x: number, y: number, r: number): string {
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return `M${round(x - r)} ${round(y)}a${round(r)} ${round(r)} 0 1 0 ${round(2 * r)} 0a${round(r)} ${round(r)} 0 1 0 ${round(-2 * r)} 0z`;
}
