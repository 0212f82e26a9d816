import type { LayerSpecification, SourceSpecification, StyleSpecification } from "maplibre-gl";
import type { MapDocument, MapLayer } from "../../story/map-document.ts";
import type { Form, Theme } from "../../story/map-state.ts";
import { fontFaces } from "../../type/map-fonts.ts";
import { timeState } from "../day.ts";
import { windowAt } from "../steps.ts";
import { THEME_COLORS } from "../theme.ts";
import { basemapLayers, basemapSources } from "./basemap.ts";
import { emphasisOf } from "./emphasis.ts";
import { areaLayers, landLayers } from "./ground.ts";
import { dotLayers, LABELS_SOURCE, labelLayers } from "./labels.ts";
import type { LayerView } from "./layer-view.ts";
import { lineLayers } from "./line.ts";
import { pointLayers } from "./points.ts";

/** How long a change of paint takes, in ms; the flight beside it is longer. */
const TRANSITION = { duration: 300, delay: 0 };

/** What a style is built from. */
export interface StyleRequest {
  document: MapDocument;
  /** Id of a waypoint of the document. */
  waypoint: string;
  /** Index among the steps of the waypoint's time; null, as left out, is its whole window. */
  step?: number | null;
  form: Form;
  theme: Theme;
  /** The mark whose panel is open, as `<layer>/<feature>`; left out where none is. */
  selected?: string;
  /** Absolute prefix of every path, without a slash at the end: "https://host/base-path". */
  base: string;
  /** A layer that the reader asks to see, brought out in place of the waypoint's own highlight. */
  emphasis?: string | null;
  /** Whether the reader looks elsewhere than the story does: labels then make room for each other. */
  isExplored?: boolean;
}

/**
 * The whole style of a waypoint at a step. All styles of a story have the same sources and layers in the same order
 * and differ in `visibility`, paint and root `state` alone, so that a map that goes from one to another loads
 * nothing anew (docs/decisions/0005); those of one waypoint's steps differ in `state` alone. Where the reader explores, the labels
 * that are shown differ in layout, too (docs/decisions/0023). Throws where the document has no such waypoint or step.
 */
export function buildStyle({
  document,
  waypoint,
  step = null,
  form,
  theme,
  selected = "",
  base,
  emphasis = null,
  isExplored = false,
}: StyleRequest): StyleSpecification {
  const state = document.waypoints[waypoint];
  if (state === undefined) {
    throw new Error(`buildStyle: a waypoint of ${document.story} expected, "${waypoint}" found`);
  }
  const colors = THEME_COLORS[theme];
  const { from, to, earlier } = timeState(windowAt(state.time, step));
  const drawn = document.layers.map((layer) => ({
    isMarks: layer.draw === "points",
    layers: storyLayers({
      layer,
      theme,
      shown: state.show.includes(layer.id),
      emphasis: emphasisOf(layer, state.highlight, emphasis),
    }),
  }));
  const firstMarks = drawn.findIndex(({ isMarks }) => isMarks);
  const ground = firstMarks === -1 ? drawn : drawn.slice(0, firstMarks);
  return {
    version: 8,
    name: document.story,
    state: {
      from: { default: from },
      to: { default: to },
      earlier: { default: earlier },
      selected: { default: selected },
    },
    transition: TRANSITION,
    "font-faces": fontFaces(document.fonts, base),
    sources: {
      ...basemapSources(document, base),
      ...Object.fromEntries(document.layers.map((layer) => [layer.id, source(base + layer.url)])),
      [LABELS_SOURCE]: source(base + document.labels),
    },
    layers: [
      ...basemapLayers(document, colors),
      ...ground.flatMap(({ layers }) => layers),
      ...dotLayers(document, { waypoint, form }, colors),
      ...drawn.slice(ground.length).flatMap(({ layers }) => layers),
      ...labelLayers(document, { waypoint, form, isExplored }, colors),
    ],
  };
}

const DRAWINGS: Record<MapLayer["draw"], (view: LayerView) => LayerSpecification[]> = {
  land: landLayers,
  area: areaLayers,
  line: lineLayers,
  points: pointLayers,
};

/** The style layers of a story layer `x`; the first has the id `x`, further ones `x:…`. */
function storyLayers(view: LayerView): LayerSpecification[] {
  return DRAWINGS[view.layer.draw](view);
}

function source(data: string): SourceSpecification {
  return { type: "geojson", data };
}
