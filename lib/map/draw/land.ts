import type { LayerSpecification } from "maplibre-gl";
import { boxSwatch } from "../swatch/swatch-drawing.ts";
import { THEME_COLORS } from "../theme.ts";
import type { DrawKind, DrawStyle } from "./draw-kind.ts";
import { edgeLayers } from "./edge.ts";
import { linesOf } from "./geometry-lines.ts";
import { type LayerView, swatchView } from "./layer-view.ts";
import { visible } from "./visibility.ts";

/** How the map draws the subject's ground. */
export const LAND_STYLE: DrawStyle = {
  isGround: true,
  isAboveDots: false,
  buildLayers,
};

/** The subject's own ground, lighter than the land around it. */
export const LAND: DrawKind = {
  summary: "the subject's own ground",
  geometry: ["Polygon", "MultiPolygon"],
  measure: "area",
  isTable: false,
  ownKeys: null,
  color: "grey",
  style: LAND_STYLE,
  press: null,
  buildFeatures: ({ data }) => ({ collection: data, properties: [] }),
  buildSwatch: (layer) => boxSwatch(buildLayers(swatchView(layer)), layer.color),
  hasSwatchPerTime: false,
  listObstacles: ({ data }) => ({ outlines: linesOf(data.features) }),
};

function buildLayers(view: LayerView): LayerSpecification[] {
  const { layer, shown, theme } = view;
  const colors = THEME_COLORS[theme];
  const fill: LayerSpecification = {
    id: layer.id,
    type: "fill",
    source: layer.id,
    layout: visible(shown),
    paint: { "fill-color": colors.subject },
  };
  return [fill, ...edgeLayers(view, { color: colors.border, width: 1, opacity: 1 })];
}
