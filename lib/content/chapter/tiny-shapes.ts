import type { Geometry, Position } from "geojson";
import { scaleFor } from "../../map/camera.ts";
import { toMercator, turnToScreen } from "../../map/mercator.ts";
import { REFERENCE_VIEWPORTS } from "../../map/reference-viewports.ts";
import { mapSize } from "../../map/viewport.ts";
import type { Chapter } from "../../story/chapter.ts";
import type { LngLat } from "../../story/geography.ts";
import type { Layer } from "../../story/layer.ts";
import { FORMS, type Frame, type MapState } from "../../story/map-state.ts";
import { quote } from "../../words/quote.ts";
import type { Mistake, Report } from "../reading/problems.ts";
import { printPath } from "../yaml/yaml-document.ts";
import type { ChapterFile } from "./chapter-file.ts";

/** Longer side in CSS px under which a shape or a line is a speck, if it is seen at all. */
const LEAST = 2;

/** Distance in CSS px from an annotation's target within which a reader finds a speck. */
const NEAR = 8;

/** Most shapes that a message names. */
const MOST_NAMED = 12;

/** The box around a line or an outline, in units of the Mercator square. */
interface Part {
  center: [x: number, y: number];
  /** Its longer side. */
  size: number;
}

/** The parts of each feature of a layer, by its id. */
type Sizes = readonly { id: string; parts: readonly Part[] }[];

/**
 * Warns of shapes and lines that lie in the frame of a waypoint's map and are too small there to be
 * seen on the smallest reference screen. Parts of one feature count as one, by the largest: an
 * islet beside an island is no mistake. Nor is a speck that an annotation points at.
 */
export function reportTinyShapes(
  files: readonly ChapterFile[],
  chapters: readonly Chapter[],
  layers: ReadonlyMap<string, Layer>,
  report: Report,
): void {
  const states = new Map(
    chapters.flatMap(({ passages }) => passages.map(({ waypoint: { id, map } }) => [id, map])),
  );
  const sizes = new Map<string, Sizes>();
  for (const { document, entries } of files) {
    for (const { id, path, fields } of entries) {
      const state = states.get(id);
      if (state === undefined || document === null) continue;
      for (const [i, shown] of (fields.show ?? []).entries()) {
        const layer = layers.get(shown);
        if (layer === undefined) continue;
        const known = sizes.get(shown) ?? sizesOf(layer);
        sizes.set(shown, known);
        const mistake = tinyMistake(id, known, state);
        const at = [...path, "show", i];
        if (mistake !== null) report(document.at(at), printPath(at), mistake);
      }
    }
  }
}

function tinyMistake(waypoint: string, sizes: Sizes, state: MapState): Mistake | null {
  const tiny = sizes.flatMap(({ id, parts }) => {
    const px = pixelsOf(parts, state);
    return px === null || px >= LEAST ? [] : [{ id, px }];
  });
  if (tiny.length === 0) return null;
  const named = tiny
    .slice(0, MOST_NAMED)
    .map(({ id, px }) => `${quote(id)} of ${printPixels(px)} px`);
  const more = tiny.length - named.length;
  return {
    expected: `shapes of at least ${LEAST} px on a small phone at the waypoint ${quote(waypoint)}`,
    found: `${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
    hint: "Smaller shapes are hard to see: zoom in with fit, draw them as points, annotate them, or remove the layer from show.",
    code: "tiny-shape",
    warning: true,
  };
}

/**
 * Size in CSS px of the largest part within a state's frames, where it is drawn smallest; null
 * where none lies there, or an annotation points at one.
 */
function pixelsOf(parts: readonly Part[], { frames, annotations }: MapState): number | null {
  const targets = annotations.map(({ at }) => toMercator(at));
  const inForms = FORMS.flatMap((form) => {
    const inside = parts.filter((part) => isInFrame(part, frames[form]));
    const scale = leastScale(frames[form], form);
    const largest = inside.reduce((most, { size }) => Math.max(most, size), 0);
    const isNear = ({ center: [x, y] }: Part) =>
      targets.some(([atX, atY]) => Math.hypot(atX - x, atY - y) * scale <= NEAR);
    return inside.length === 0 || inside.some(isNear) ? [] : [largest * scale];
  });
  return inForms.length === 0 ? null : Math.min(...inForms);
}

function leastScale(frame: Frame, form: (typeof FORMS)[number]): number {
  return Math.min(
    ...REFERENCE_VIEWPORTS[form].map((viewport) => scaleFor(frame, mapSize(viewport))),
  );
}

/** Whether any of a part may lie in a frame. */
function isInFrame({ center, size }: Part, frame: Frame): boolean {
  const step = [center[0] - frame.center[0], center[1] - frame.center[1]] as [number, number];
  const [x, y] = turnToScreen(step, frame.bearing).map(Math.abs) as [number, number];
  return x <= (frame.span[0] + size) / 2 && y <= (frame.span[1] + size) / 2;
}

function sizesOf({ data }: Layer): Sizes {
  return data.features.map(({ id, geometry }) => ({
    id,
    parts: partsOf(geometry).map((positions) => partOf(positions)),
  }));
}

/** The lines and outer rings of a geometry. */
function partsOf(geometry: Geometry): readonly Position[][] {
  switch (geometry.type) {
    case "LineString":
      return [geometry.coordinates];
    case "MultiLineString":
      return geometry.coordinates;
    case "Polygon":
      return geometry.coordinates.slice(0, 1);
    case "MultiPolygon":
      return geometry.coordinates.flatMap((rings) => rings.slice(0, 1));
    default:
      return [];
  }
}

function partOf(positions: readonly Position[]): Part {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const position of positions) {
    const [x, y] = toMercator(position as LngLat);
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return {
    center: [(box.left + box.right) / 2, (box.top + box.bottom) / 2],
    size: Math.max(box.right - box.left, box.bottom - box.top),
  };
}

function printPixels(px: number): string {
  return px < 0.01 ? "under 0.01" : String(Number(px.toPrecision(px < 0.1 ? 1 : 2)));
}
