import type { LayerSpecification } from "maplibre-gl";
import { dashesOf } from "./dashes.ts";
import type { LayerView } from "./layer-view.ts";
import { visible } from "./visibility.ts";

/**
 * The style layer of an area's edge; width in CSS px. Empty for a schematic layer: nothing about
 * its outline is known.
 */
export function edgeLayers(
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
