import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { LngLat } from "../../story/geography.ts";
import { drawnIn } from "../../story/in-time.ts";
import type { Layer } from "../../story/layer.ts";
import { strengthOn, type TimeState } from "../day.ts";
import { dashId, dottedRingId } from "../images.ts";
import {
  drawnMarks,
  FILLED_OPACITY,
  MARK_OUTLINE,
  MIN_MARK_RADIUS,
  markRadius,
  markScale,
  RING_RADIUS,
} from "../marks.ts";
import { sizeSwatch } from "../swatch/swatch-drawing.ts";
import { THEME_COLORS } from "../theme.ts";
import type { DrawKind, DrawStyle, MarkObstacle } from "./draw-kind.ts";
import type { LayerView } from "./layer-view.ts";
import { opacityInTime } from "./opacity-in-time.ts";
import { visible } from "./visibility.ts";

/** The ring around a selected mark, in CSS px: its distance from the mark and its width. */
const SELECTED = { gap: 4, width: 2.25 } as const;

const IS_RING: ExpressionSpecification = ["==", ["get", "mark"], "ring"];

/** How the map draws marks. */
export const POINTS_STYLE: DrawStyle = {
  isGround: false,
  isAboveDots: true,
  buildLayers,
};

/** Marks at positions, with the sizes, kinds and dates that `PointMarks` describes. */
export const POINTS: DrawKind = {
  summary: "marks",
  geometry: ["Point"],
  measure: null,
  isTable: true,
  ownKeys: {
    names: ["size", "mark", "halo", "weak", "time"],
    hint: "Remove the key, or draw points. To date a route, put dated points along its line in a separate layer.",
  },
  color: "brick",
  style: POINTS_STYLE,
  press: ({ id, dotted }) => ({
    hidesOthers: true,
    reach: 1,
    styleLayers: dotted ? [id, dottedId(id)] : [id],
  }),
  buildFeatures: (layer) => ({
    collection: drawnMarks(layer),
    properties: ["part", "mark", "id", "size", "weak", "day"],
  }),
  buildSwatch: (layer, time) => sizeSwatch(layer, drawnIn(layer, time)),
  hasSwatchPerTime: true,
  listObstacles: (layer, time) => ({ marks: listMarks(layer, time) }),
};

/** The marks that are drawn in some strength at the time. */
function listMarks(layer: Layer, time: TimeState): MarkObstacle[] {
  const scale = markScale(layer);
  return drawnMarks(layer).features.flatMap(({ geometry, properties }): MarkObstacle[] => {
    if (geometry.type !== "Point") return [];
    if (layer.time !== null && strengthOn(properties?.day ?? null, time) === 0) return [];
    const isFilled = properties?.mark === "filled";
    const radius =
      (isFilled ? markRadius(properties?.size, scale) : RING_RADIUS) + MARK_OUTLINE.ring;
    return [{ at: geometry.coordinates as LngLat, radius, isFilled }];
  });
}

/** The id of the style layer of dotted rings. */
function dottedId(layer: string): string {
  return `${layer}:dotted`;
}

/**
 * Circles and rings, dotted rings, dashes in marks that rest on a weak source, and the halos of
 * positions known to some metres only.
 */
function buildLayers(view: LayerView): LayerSpecification[] {
  const { layer, shown, theme, emphasis } = view;
  const colors = THEME_COLORS[theme];
  const color = colors.layers[layer.color];
  const full = opacityInTime(layer, emphasis);
  const circles: LayerSpecification = {
    id: layer.id,
    type: "circle",
    source: layer.id,
    filter: ["match", ["get", "mark"], ["filled", "ring"], true, false],
    layout: {
      ...visible(shown),
      // Large marks are drawn first, so that none hides another.
      "circle-sort-key": ["-", 0, ["number", ["get", "size"], 0]],
    },
    paint: {
      "circle-radius": ["case", IS_RING, RING_RADIUS, radius(layer.markScale)],
      "circle-color": color,
      "circle-opacity": [
        "case",
        IS_RING,
        0,
        opacityInTime(layer, FILLED_OPACITY * emphasis),
      ] as ExpressionSpecification,
      "circle-stroke-color": ["case", IS_RING, color, colors.labelHalo],
      "circle-stroke-width": ["case", IS_RING, MARK_OUTLINE.ring, MARK_OUTLINE.filled],
      "circle-stroke-opacity": full,
    },
  };
  const layers: LayerSpecification[] = [circles];
  if (layer.dotted) {
    layers.push({
      id: dottedId(layer.id),
      type: "symbol",
      source: layer.id,
      filter: ["==", ["get", "mark"], "dotted"],
      layout: {
        ...visible(shown),
        "icon-image": dottedRingId(layer.color, theme),
        "icon-allow-overlap": true,
        "icon-ignore-placement": true,
      },
      paint: { "icon-opacity": full },
    });
  }
  if (layer.points?.weak) {
    layers.push({
      id: `${layer.id}:weak`,
      type: "symbol",
      source: layer.id,
      filter: ["==", ["get", "weak"], true],
      layout: {
        ...visible(shown),
        "icon-image": [
          "match",
          ["get", "mark"],
          "filled",
          dashId("paper", theme),
          dashId(layer.color, theme),
        ],
        "icon-allow-overlap": true,
        "icon-ignore-placement": true,
      },
      paint: { "icon-opacity": full },
    });
  }
  if (layer.points?.halo) {
    layers.push({
      id: `${layer.id}:halo`,
      type: "line",
      source: layer.id,
      filter: ["==", ["get", "part"], "halo"],
      layout: visible(shown),
      paint: {
        "line-color": color,
        "line-width": 0.8,
        "line-dasharray": [4, 3],
        "line-opacity": opacityInTime(layer, 0.5 * emphasis),
      },
    });
  }
  layers.push(selectedLayer(view));
  return layers;
}

/**
 * The ring around the mark whose panel is open. The style's root `state` says which mark that is;
 * it is read in paint only, so that opening a panel changes nothing else.
 */
function selectedLayer({ layer, shown, theme }: LayerView): LayerSpecification {
  const { ink } = THEME_COLORS[theme];
  const isSelected: ExpressionSpecification = [
    "==",
    ["concat", `${layer.id}/`, ["get", "id"]],
    ["global-state", "selected"],
  ];
  return {
    id: `${layer.id}:selected`,
    type: "circle",
    source: layer.id,
    filter: ["==", ["get", "part"], "mark"],
    layout: visible(shown),
    paint: {
      "circle-radius": [
        "+",
        SELECTED.gap,
        ["max", RING_RADIUS, radius(layer.markScale)],
      ] as ExpressionSpecification,
      "circle-opacity": 0,
      "circle-stroke-color": ink,
      "circle-stroke-width": SELECTED.width,
      "circle-stroke-opacity": ["case", isSelected, opacityInTime(layer, 1), 0],
      "circle-stroke-opacity-transition": { duration: 0, delay: 0 },
    },
  };
}

function radius(scale: number | null): number | ExpressionSpecification {
  if (scale === null) return markRadius(undefined, null);
  return ["max", MIN_MARK_RADIUS, ["*", scale, ["sqrt", ["number", ["get", "size"], 0]]]];
}
