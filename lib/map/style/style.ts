import type { LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { MapDocument, MapLayer } from "../../story/map-document.ts";
import type { Form, Theme } from "../../story/map-state.ts";
import { fontFaces } from "../../type/map-fonts.ts";
import { timeState } from "../day.ts";
import { KIND_STYLES } from "../draw/kinds.ts";
import { windowAt } from "../steps.ts";
import { THEME_COLORS } from "../theme.ts";
import type { AtHand } from "./at-hand.ts";
import { basemapLayers } from "./basemap.ts";
import { emphasisOf } from "./emphasis.ts";
import { buildDotLayers, buildLabelLayers } from "./labels.ts";
import { remember } from "./remember.ts";
import { buildSources, labelsSource } from "./sources.ts";

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
  /** What the style has besides, hidden; nothing where left out. */
  atHand?: AtHand;
}

/**
 * Builds the whole style of a waypoint at a step: the ground, the layers that the waypoint shows
 * and its labels, whatever the size of the story. What is at hand is there besides, hidden, and
 * changes nothing in the picture (docs/decisions/0043). Layers are in the order of the document.
 * The styles of one waypoint's steps differ in root `state` only. Where the reader explores, labels
 * differ in layout, too (docs/decisions/0023). Throws if the document has no such waypoint or step.
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
  atHand = [],
}: StyleRequest): StyleSpecification {
  const state = document.waypoints[waypoint];
  if (state === undefined) {
    throw new Error(`buildStyle: a waypoint of ${document.story} expected, "${waypoint}" found`);
  }
  const colors = THEME_COLORS[theme];
  const { from, to, earlier } = timeState(windowAt(state.time, step));
  const ownLabels = labelsSource(waypoint, form);
  const parts = new Set([...state.show, ownLabels, ...atHand]);
  const draw = (some: readonly MapLayer[]) =>
    some.flatMap((layer) =>
      parts.has(layer.id)
        ? storyLayers(
            layer,
            theme,
            state.show.includes(layer.id),
            emphasisOf(layer, state.highlight, emphasis),
          )
        : [],
    );
  const [belowDots, aboveDots] = splitAtDots(document.layers);
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
    sources: buildSources({ document, parts, form, base }),
    layers: [
      ...basemapLayers(document.basemap, theme),
      ...draw(belowDots),
      ...buildDotLayers(ownLabels, colors),
      ...draw(aboveDots),
      ...buildLabelLayers(ownLabels, colors, isExplored),
    ],
  };
}

/** The style layers of a story layer, which draw its tiles. */
const storyLayers = remember(
  (layer: MapLayer, theme: Theme, shown: boolean, emphasis: number): LayerSpecification[] =>
    drawFromTiles(KIND_STYLES[layer.draw].buildLayers({ layer, theme, shown, emphasis }), layer),
);

function drawFromTiles(
  layers: readonly LayerSpecification[],
  { id, tiles }: MapLayer,
): LayerSpecification[] {
  return layers.map((layer) =>
    layer.type === "background" ? layer : { ...layer, source: tiles, "source-layer": id },
  );
}

/**
 * The layers of a story below and above the dots of places. All of its layers count, also those
 * that a style leaves out: otherwise they would move the dots.
 */
function splitAtDots(layers: readonly MapLayer[]): [below: MapLayer[], above: MapLayer[]] {
  const first = layers.findIndex(({ draw }) => KIND_STYLES[draw].isAboveDots);
  const at = first === -1 ? layers.length : first;
  return [layers.slice(0, at), layers.slice(at)];
}
