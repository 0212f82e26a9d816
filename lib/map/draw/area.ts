import type { LayerSpecification } from "maplibre-gl";
import { hatchId } from "../images.ts";
import { areaEdge } from "../line-colors.ts";
import { boxSwatch } from "../swatch/swatch-drawing.ts";
import { THEME_COLORS } from "../theme.ts";
import type { DrawKind, DrawStyle } from "./draw-kind.ts";
import { edgeLayers } from "./edge.ts";
import { linesOf } from "./geometry-lines.ts";
import { ASIDE, type LayerView, swatchView } from "./layer-view.ts";
import { visible } from "./visibility.ts";

/** Opacity of an area in force: the ground and its names stay readable under it. */
export const AREA_OPACITY = 0.32;

/** The same of an area in ink, the strongest colour. */
export const INK_AREA_OPACITY = 0.16;

/** How the map draws areas. */
export const AREA_STYLE: DrawStyle = {
  isGround: false,
  isAboveDots: false,
  buildLayers,
};

/** A tinted area: plain where it is in force, hatched where it is planned. */
export const AREA: DrawKind = {
  summary: "tinted",
  geometry: ["Polygon", "MultiPolygon"],
  measure: "area",
  isTable: false,
  ownKeys: null,
  color: "violet",
  style: AREA_STYLE,
  press: ({ id }) => ({ hidesOthers: false, reach: 0, styleLayers: [id] }),
  buildFeatures: ({ data }) => ({ collection: data, properties: [] }),
  buildSwatch: (layer) => boxSwatch(buildLayers(swatchView(layer)), layer.color),
  hasSwatchPerTime: false,
  listObstacles: ({ data }) => ({ outlines: linesOf(data.features) }),
};

function buildLayers(view: LayerView): LayerSpecification[] {
  const { layer, shown, theme, emphasis } = view;
  const colors = THEME_COLORS[theme];
  const color = colors.layers[layer.color];
  const opacity = layer.color === "ink" ? INK_AREA_OPACITY : AREA_OPACITY;
  const fill: LayerSpecification = {
    id: layer.id,
    type: "fill",
    source: layer.id,
    layout: visible(shown),
    paint:
      layer.status === "planned"
        ? { "fill-pattern": hatchId(layer.color, theme), "fill-opacity": emphasis }
        : { "fill-color": color, "fill-opacity": opacity * emphasis },
  };
  // Aside, it is out of the way for a moment only.
  const isAside = emphasis <= ASIDE;
  const edge = areaEdge(color, colors, isAside ? 1 : emphasis);
  return [fill, ...edgeLayers(view, { color: edge, width: 1.1, opacity: isAside ? emphasis : 1 })];
}
