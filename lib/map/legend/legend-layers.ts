import type { Waypoint } from "../../story/chapter.ts";
import { drawnIn } from "../../story/in-time.ts";
import type { Layer } from "../../story/layer.ts";
import { KINDS } from "../draw/kinds.ts";

/**
 * Lists the layers that a waypoint draws in the order of its legend: highlighted ones first, the
 * subject's ground last. A layer without features in the waypoint's time is not drawn.
 */
export function legendLayers(layers: readonly Layer[], { map }: Waypoint): Layer[] {
  const rank = ({ id, draw }: Layer): number => {
    if (map.highlight.includes(id)) return 0;
    return KINDS[draw].style.isGround ? 2 : 1;
  };
  return layers
    .filter((layer) => map.show.includes(layer.id) && drawnIn(layer, map.time).length > 0)
    .sort((a, b) => rank(a) - rank(b));
}
