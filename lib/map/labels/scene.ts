import type { FeatureCollection } from "geojson";
import { leastOf, mostOf } from "../../story/extremes.ts";
import type { LngLat } from "../../story/geography.ts";
import type { Form, MapState } from "../../story/map-state.ts";
import type { Story } from "../../story/story.ts";
import { strengthOn, timeState } from "../day.ts";
import { isFaint } from "../faint.ts";
import { drawnMarks, MARK_OUTLINE, markRadius, markScale, RING_RADIUS } from "../marks.ts";
import { linesOf } from "./geometry-lines.ts";
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

/** Something round that no label covers: a dot or a mark. Radius in CSS px, outline included. */
export interface Disc {
  at: PlanePoint;
  radius: number;
}

/** A mark of a layer of points. */
export interface Mark extends Disc {
  isFilled: boolean;
}

/** What stands on the map at a waypoint and form before any label does. */
export interface Scene {
  views: [View, ...View[]];
  marks: Mark[];
  /** Visible line layers: labels do not touch them. */
  lines: SegmentIndex;
  /** Visible lines that stay in the background: labels may touch them. */
  faintLines: SegmentIndex;
  /** Coasts, borders and outlines: labels rather do not touch them, names do not move across them. */
  edges: SegmentIndex;
  /** Outlines of the visible areas and of the subject's land; each with its holes. */
  subject: PlanePoint[][][];
}

/** Builds the scene of a map state in a form. `reach` are positions beyond the views whose way to them matters. */
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
  const shown = story.layers.filter((layer) => state.show.includes(layer.id));
  const grounds = story.layers.filter((layer) => layer.draw === "land");
  const region = regionOf(views, reach.map(toPoint));
  const linesWhere = (faint: boolean) =>
    shown
      .filter((layer) => layer.draw === "line" && isFaint(layer) === faint)
      .flatMap((layer) => layer.data.features);
  const outlines = [
    ...(ground ? [...ground.land.features, ...ground.borders.features] : []),
    ...[...grounds, ...shown.filter((layer) => layer.draw === "area")].flatMap(
      (layer) => layer.data.features,
    ),
  ];
  return {
    views,
    marks: marksOf(story, state, toPoint),
    lines: new SegmentIndex(segments(linesOf(linesWhere(false)), toPlane), region),
    faintLines: new SegmentIndex(segments(linesOf(linesWhere(true)), toPlane), region),
    edges: new SegmentIndex(segments(linesOf(outlines), toPlane), region),
    subject: shown
      .filter((layer) => layer.draw === "land" || layer.draw === "area")
      .map((layer) => linesOf(layer.data.features).map(toPlane)),
  };
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

/** Visible marks at any step, pale ones too. */
function marksOf(story: Story, state: MapState, toPlane: (at: LngLat) => PlanePoint): Mark[] {
  const time = timeState(state.time);
  const discs: Mark[] = [];
  for (const layer of story.layers) {
    if (layer.draw !== "points" || !state.show.includes(layer.id)) continue;
    const scale = markScale(layer);
    for (const { geometry, properties } of drawnMarks(layer).features) {
      if (geometry.type !== "Point") continue;
      if (layer.time !== null && strengthOn(properties?.day ?? null, time) === 0) continue;
      const isFilled = properties?.mark === "filled";
      const radius =
        (isFilled ? markRadius(properties?.size, scale) : RING_RADIUS) + MARK_OUTLINE.ring;
      discs.push({ at: toPlane(geometry.coordinates as LngLat), radius, isFilled });
    }
  }
  return discs;
}
