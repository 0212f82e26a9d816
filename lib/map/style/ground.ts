import type { LayerSpecification } from "maplibre-gl";
import type { Theme } from "../../story/map-state.ts";
import { hatchId } from "../images.ts";
import { THEME_COLORS } from "../theme.ts";
import { dashesOf } from "./dashes.ts";
import type { LayerView } from "./layer-view.ts";
import { visible } from "./visibility.ts";

/** Opacity of an area in force: the ground and its names stay readable under it. */
const AREA_OPACITY = 0.32;

/** The style layers of a `land` layer: the subject's own ground and its edge. */
export function landLayers(view: LayerView): LayerSpecification[] {
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

/** The style layers of an `area` layer: plain where it is in force, hatched where it is planned. */
export function areaLayers(view: LayerView): LayerSpecification[] {
  const { layer, shown, theme, emphasis } = view;
  const color = THEME_COLORS[theme].layers[layer.color];
  const fill: LayerSpecification = {
    id: layer.id,
    type: "fill",
    source: layer.id,
    layout: visible(shown),
    paint:
      layer.status === "planned"
        ? { ...patternPaint(view, theme), "fill-opacity": emphasis }
        : { "fill-color": color, "fill-opacity": AREA_OPACITY * emphasis },
  };
  return [fill, ...edgeLayers(view, { color, width: 1.1, opacity: 0.75 * emphasis })];
}

function patternPaint({ layer }: LayerView, theme: Theme) {
  return { "fill-pattern": hatchId(layer.color, theme) };
}

/** A schematic layer has no edge: nothing about its outline is known. */
function edgeLayers(
  { layer, shown }: LayerView,
  edge: { color: string; width: number; opacity: number },
): LayerSpecification[] {
  if (layer.precision.kind === "schematic") return [];
  const dashes = dashesOf(layer.precision, "in force");
  return [
    {
      id: `${layer.id}:edge`,
      type: "line",
      source: layer.id,
      layout: { ...visible(shown), "line-join": "round" },
      paint: {
        "line-color": edge.color,
        "line-width": edge.width,
        "line-opacity": edge.opacity,
        ...(dashes === null ? {} : { "line-dasharray": dashes }),
      },
    },
  ];
}
