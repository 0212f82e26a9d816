import type { SourceSpecification, StyleSpecification } from "maplibre-gl";
import type { MapDocument } from "../../story/map-document.ts";
import type { Form, Theme } from "../../story/map-state.ts";
import { fontFaces } from "../../type/map-fonts.ts";
import { timeState } from "../day.ts";
import { KIND_STYLES } from "../draw/kinds.ts";
import { windowAt } from "../steps.ts";
import { THEME_COLORS } from "../theme.ts";
import { basemapLayers, basemapSources } from "./basemap.ts";
import { emphasisOf } from "./emphasis.ts";
import { dotLayers, LABELS_SOURCE, labelLayers } from "./labels.ts";

/** How long a change of paint takes, in ms; the flight beside it is longer. */
const TRANSITION = { duration: 300, delay: 0 };

/** The arguments of `buildStyle`. */
export interface StyleRequest {
  document: MapDocument;
  /** Id of a waypoint of the document. */
  waypoint: string;
  /** Index among the steps of the waypoint's time; null or left out is its whole window. */
  step?: number | null;
  form: Form;
  theme: Theme;
  /** The feature whose panel is open, as `<layer>/<feature>`; left out where none is. */
  selected?: string;
  /** Absolute prefix of every path, without a slash at the end: "https://host/base-path". */
  base: string;
  /** A layer that the reader asks to see, which overrides the waypoint's own highlight. */
  emphasis?: string | null;
  /** Whether the reader has moved the map: labels then make room for each other. */
  isExplored?: boolean;
}

/**
 * Builds the whole style of a waypoint at a step. All styles of a story have the same sources and
 * layers in the same order and differ only in `visibility`, paint and root `state`, so that a map
 * that changes from one to another loads nothing again (docs/decisions/0005); the styles of one
 * waypoint's steps differ in `state` only. Where the reader explores, the visible labels differ in
 * layout, too (docs/decisions/0023). Throws if the document has no such waypoint or step.
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
    isAboveDots: KIND_STYLES[layer.draw].isAboveDots,
    layers: KIND_STYLES[layer.draw].buildLayers({
      layer,
      theme,
      shown: state.show.includes(layer.id),
      emphasis: emphasisOf(layer, state.highlight, emphasis),
    }),
  }));
  const firstAbove = drawn.findIndex(({ isAboveDots }) => isAboveDots);
  const belowDots = firstAbove === -1 ? drawn : drawn.slice(0, firstAbove);
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
      ...belowDots.flatMap(({ layers }) => layers),
      ...dotLayers(document, { waypoint, form }, colors),
      ...drawn.slice(belowDots.length).flatMap(({ layers }) => layers),
      ...labelLayers(document, { waypoint, form, isExplored }, colors),
    ],
  };
}

function source(data: string): SourceSpecification {
  return { type: "geojson", data };
}
