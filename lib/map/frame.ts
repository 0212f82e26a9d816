import { mostOf } from "../story/extremes.ts";
import type { LngLat, MercatorPoint } from "../story/geography.ts";
import type { Layer } from "../story/layer.ts";
import type { Size } from "../story/map-document.ts";
import type { Form, Frame } from "../story/map-state.ts";
import { CAMERA_INSET, scaleFor } from "./camera.ts";
import { metresToMercator, toMercator, turnFromScreen, turnToScreen } from "./mercator.ts";
import { REFERENCE_VIEWPORTS } from "./reference-viewports.ts";
import { mapSize } from "./viewport.ts";

/** The most that `auto` turns a map, in degrees: beyond it a reader loses north. */
const MAX_TURN = 60;

/** How much larger a turned map must show its subject to justify losing north at the top. */
const MIN_TURN_GAIN = 1.12;

/**
 * Largest width on screen, in CSS px, of the ± metres of a layer. A line less certain than this
 * would look like a survey.
 */
export const MAX_UNCERTAINTY = 40;

/** How to build a frame. */
export interface FrameOptions {
  /**
   * Null: north is up. A number: that bearing in degrees. "auto": the one that shows the subject
   * largest.
   */
  turn: number | "auto" | null;
  /**
   * Least width and height of the frame, in units of the Mercator square; more than 0. See
   * `minSpanFor`.
   */
  minSpan: number;
}

/**
 * Builds the frames, one per form, that hold all points and at least `minSpan`. The bearing depends
 * only on the form, never on the exact viewport. Throws if there is no point.
 */
export function framesFor(points: readonly LngLat[], options: FrameOptions): Record<Form, Frame> {
  if (points.length === 0) throw new Error("framesFor: at least one point expected, 0 found");
  const mercator = points.map(toMercator);
  return { wide: frameFor(mercator, "wide", options), tall: frameFor(mercator, "tall", options) };
}

/**
 * Least span of a frame, in units of the Mercator square, at which the ± metres of the coarsest
 * approximate layer take at most `MAX_UNCERTAINTY` px on the largest reference map. Surveyed and
 * schematic layers set no limit. Always more than 0.
 */
export function minSpanFor(layers: readonly Pick<Layer, "precision">[], latitude: number): number {
  return LARGEST_SHORT_SIDE / maxScaleFor(layers, latitude);
}

/**
 * Largest scale of a map, in CSS px per unit of the Mercator square, at which the ± metres of the
 * coarsest approximate layer take at most `MAX_UNCERTAINTY` px.
 */
export function maxScaleFor(layers: readonly Pick<Layer, "precision">[], latitude: number): number {
  const metres = layers.map(({ precision }) =>
    precision.kind === "approximate" ? precision.metres : 0,
  );
  const coarsest = Math.max(LEAST_UNCERTAINTY, mostOf(metres));
  return MAX_UNCERTAINTY / metresToMercator(coarsest, latitude);
}

/** Metres by which even a surveyed outline may be off; keeps the frame of a single point finite. */
const LEAST_UNCERTAINTY = 10;

/** Shorter side, without inset, of the largest reference map: this side sets the scale there. */
const LARGEST_SHORT_SIDE = Math.max(
  ...Object.values(REFERENCE_VIEWPORTS)
    .flat()
    .map((viewport) => {
      const { width, height } = mapSize(viewport);
      return Math.min(width, height) - 2 * CAMERA_INSET;
    }),
);

function frameFor(points: readonly MercatorPoint[], form: Form, options: FrameOptions): Frame {
  const { turn, minSpan } = options;
  if (turn !== "auto") return frameAt(points, turn ?? 0, minSpan);
  const size: Size = mapSize(REFERENCE_VIEWPORTS[form][0]);
  const north = frameAt(points, 0, minSpan);
  let best = north;
  for (let step = 1; step <= MAX_TURN; step++) {
    for (const bearing of [step, -step]) {
      const turned = frameAt(points, bearing, minSpan);
      if (scaleFor(turned, size) > scaleFor(best, size)) best = turned;
    }
  }
  return scaleFor(best, size) >= MIN_TURN_GAIN * scaleFor(north, size) ? best : north;
}

function frameAt(points: readonly MercatorPoint[], bearing: number, minSpan: number): Frame {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const point of points) {
    const [x, y] = turnToScreen(point, bearing);
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  const middle = [(box.left + box.right) / 2, (box.top + box.bottom) / 2] as const;
  return {
    center: turnFromScreen(middle, bearing),
    span: [Math.max(minSpan, box.right - box.left), Math.max(minSpan, box.bottom - box.top)],
    bearing,
  };
}
