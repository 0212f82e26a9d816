import type { Waypoint } from "./chapter.ts";
import { printDistance } from "./distance.ts";
import type { Layer } from "./layer.ts";
import { say } from "./strings.ts";

/** The layers a waypoint shows in the order of its key: highlighted ones first, the ground last. */
export function legendLayers(layers: readonly Layer[], { map }: Waypoint): Layer[] {
  const rank = (layer: Layer): number => {
    if (map.highlight.includes(layer.id)) return 0;
    return layer.draw === "land" ? 2 : 1;
  };
  return layers.filter(({ id }) => map.show.includes(id)).sort((a, b) => rank(a) - rank(b));
}

/** "planned · approx. ± 300 m": how far a layer can be relied on. */
export function howSure(layer: Layer): string {
  const precision = shortPrecision(layer);
  return layer.status === "planned" ? `${say("legend.planned")} · ${precision}` : precision;
}

function shortPrecision({ precision }: Layer): string {
  if (precision.kind === "approximate")
    return say("legend.approximate", { distance: printDistance(precision.metres) });
  return say(precision.kind === "surveyed" ? "legend.surveyed" : "legend.schematic");
}
