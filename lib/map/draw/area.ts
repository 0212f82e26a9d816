import type { LayerSpecification } from "maplibre-gl";
import { hatchId } from "../images.ts";
import { boxSwatch } from "../swatch/swatch-drawing.ts";
import { THEME_COLORS } from "../theme.ts";
import type { DrawKind, DrawStyle } from "./draw-kind.ts";
import { edgeLayers } from "./edge.ts";
import { linesOf } from "./geometry-lines.ts";
import { type LayerView, swatchView } from "./layer-view.ts";
import { visible } from "./visibility.ts";

/** Opacity of an area in force: the ground and its names stay readable under it. */
const AREA_OPACITY = 0.32;

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
  const color = THEME_COLORS[theme].layers[layer.color];
  const fill: LayerSpecification = {
    id: layer.id,
    type: "fill",
    source: layer.id,
    layout: visible(shown),
    paint:
      layer.status === "planned"
        ? { "fill-pattern": hatchId(layer.color, theme), "fill-opacity": emphasis }
        : { "fill-color": color, "fill-opacity": AREA_OPACITY * emphasis },
  };
  return [fill, ...edgeLayers(view, { color, width: 1.1, opacity: 0.75 * emphasis })];
}
