import type { FeatureCollection } from "geojson";
import { leastOf, mostOf } from "../../story/extremes.ts";
import type { LngLat } from "../../story/geography.ts";
import type { Layer } from "../../story/layer.ts";
import type { Form, MapState } from "../../story/map-state.ts";
import type { Story } from "../../story/story.ts";
import { timeState } from "../day.ts";
import { linesOf } from "../draw/geometry-lines.ts";
import { KINDS } from "../draw/kinds.ts";
import { MarkIndex } from "./mark-index.ts";
import {
  type Box,
  linePlaneOf,
  type PlanePoint,
  pointPlaneOf,
  type Segment,
  type View,
  viewsOf,
} from "./plane.ts";
import { SegmentIndex, segmentsOf } from "./segment-index.ts";

/** Coasts and borders around a story: names of seas and countries do not cross them. */
export interface Ground {
  land: FeatureCollection;
  borders: FeatureCollection;
}

/** The map at a waypoint and form before any label is placed. */
export interface Scene {
  views: [View, ...View[]];
  marks: MarkIndex;
  /** Visible line layers: labels do not touch them. */
  lines: SegmentIndex;
  /** Visible lines that stay in the background: labels may touch them. */
  faintLines: SegmentIndex;
  /**
   * Coasts, borders and outlines: labels rather do not touch them, names do not move across them.
   */
  edges: SegmentIndex;
  /** Outlines of the visible areas and of the subject's ground, by layer; each with its holes. */
  subject: PlanePoint[][][];
}

/**
 * Builds the scene of a map state in a form. `reach` adds positions beyond the views to the region.
 */
export function buildScene(
  story: Story,
  state: MapState,
  form: Form,
  ground: Ground | null,
  reach: readonly LngLat[],
): Scene {
  const frame = state.frames[form];
  const toPlane = linePlaneOf(frame);
  const toPoint = pointPlaneOf(frame);
  const views = viewsOf(frame, form);
  const region = regionOf(views, reach.map(toPoint));
  const time = timeState(state.time);
  const layers = listLabelLayers(story.layers, state).map((layer) => ({
    isShown: state.show.includes(layer.id),
    ...KINDS[layer.draw].listObstacles(layer, time),
  }));
  const shown = layers.filter(({ isShown }) => isShown);
  const index = (lines: readonly LngLat[][]) => new SegmentIndex(segments(lines, toPlane), region);
  return {
    views,
    marks: new MarkIndex(
      shown.flatMap(({ marks = [] }) =>
        marks.map(({ at, ...mark }) => ({ ...mark, at: toPoint(at) })),
      ),
      views,
      region,
    ),
    lines: index(shown.flatMap(({ lines = [] }) => lines)),
    faintLines: index(shown.flatMap(({ faintLines = [] }) => faintLines)),
    edges: index([
      ...(ground ? linesOf([...ground.land.features, ...ground.borders.features]) : []),
      ...layers.flatMap(({ outlines = [] }) => outlines),
    ]),
    subject: shown.flatMap(({ outlines }) => (outlines ? [outlines.map(toPlane)] : [])),
  };
}

/** Lists the layers that labels depend on: those that the map shows, and the subject's ground. */
export function listLabelLayers<L extends Pick<Layer, "id" | "draw">>(
  layers: readonly L[],
  { show }: Pick<MapState, "show">,
): L[] {
  return layers.filter(({ id, draw }) => KINDS[draw].style.isGround || show.includes(id));
}

/** The part of the plane that any view shows, and what lies between it and further points. */
function regionOf(views: readonly View[], points: readonly PlanePoint[]): Box {
  const halfWidth = Math.max(...views.map(({ size, scale }) => size.width / 2 / scale));
  const halfHeight = Math.max(...views.map(({ size, scale }) => size.height / 2 / scale));
  return {
    left: Math.min(-halfWidth, leastOf(points.map(([x]) => x))),
    top: Math.min(-halfHeight, leastOf(points.map(([, y]) => y))),
    right: Math.max(halfWidth, mostOf(points.map(([x]) => x))),
    bottom: Math.max(halfHeight, mostOf(points.map(([, y]) => y))),
  };
}

function* segments(
  lines: readonly LngLat[][],
  toPlane: (line: readonly LngLat[]) => PlanePoint[],
): Generator<Segment> {
  for (const line of lines) yield* segmentsOf(toPlane(line));
}
