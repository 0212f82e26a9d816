import type { Layer } from "../story/layer.ts";
import { DASH } from "./images.ts";
import { largeMark } from "./mark-sizes.ts";
import { FILLED_OPACITY, MARK_OUTLINE, MIN_MARK_RADIUS, markRadius, RING_RADIUS } from "./marks.ts";
import { SWATCH, type SwatchColor, type SwatchPart, swatchOf } from "./swatch.ts";

/** One path of a swatch. Colours are named, so that page and pictures fill in their own. */
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

/** A mark whose size says nothing: an open ring, a dotted ring, one with the dash of a weak source, or the circle around what lies somewhere inside. */
export type KeyMark = "ring" | "dotted" | "weak" | "around";

/** Side in CSS px of the box of such a mark. */
const MARK_SIDE = 14;

/** Radius in CSS px of a halo in the key; on the map it is that of the ± metres. */
const AROUND_RADIUS = 6.4;

/** Space in CSS px between the two circles that show what sizes mean. */
const SIZES_APART = 3;

/** A layer as the map draws it, in small. */
export function layerSwatch(layer: Layer): SwatchDrawing {
  if (layer.draw === "points") return sizeSwatch(layer);
  const { width, height, inset } = SWATCH;
  const [w, h] = [width - 2 * inset, height - 2 * inset];
  const box = `M${inset} ${inset}h${w}v${h}h${-w}z`;
  const outline = layer.draw === "line" ? `M${inset} ${height / 2}h${w}` : box;
  return { width, height, shapes: swatchOf(layer).flatMap((part) => shapesOf(part, box, outline)) };
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

/** The smallest circle of a points layer and a larger one, as large as on the map. */
function sizeSwatch(layer: Layer): SwatchDrawing {
  const large = largeMark(layer);
  const small = large === null ? markRadius(undefined, null) : MIN_MARK_RADIUS;
  const drawn = 2 * small + (large === null ? 0 : SIZES_APART + 2 * large.radius);
  // As wide as the other swatches, so that the words stand in one line.
  const width = Math.max(SWATCH.width, drawn);
  const start = (width - drawn) / 2;
  const height = 2 * (large?.radius ?? small);
  const mark = (x: number, y: number, r: number): SwatchShape => ({
    d: circle(x, y, r),
    fill: { color: "own", opacity: FILLED_OPACITY },
    stroke: { color: "halo", width: MARK_OUTLINE.filled, opacity: 1, dashes: null },
  });
  return {
    width,
    height,
    shapes: [
      mark(start + small, height - small, small),
      ...(large === null ? [] : [mark(start + drawn - large.radius, large.radius, large.radius)]),
    ],
  };
}

/** A mark that stands for itself in the key. */
export function markSwatch(mark: KeyMark): SwatchDrawing {
  const middle = MARK_SIDE / 2;
  const ring = (radius: number, width: number, opacity: number, dashes: number[] | null) => ({
    d: circle(middle, middle, radius),
    fill: null,
    stroke: { color: "own", width, opacity, dashes } as const,
  });
  const shapes: Record<KeyMark, SwatchShape[]> = {
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
