import { printDistance } from "../words/distance.ts";
import { printNumber } from "../words/numbers.ts";
import { words } from "../words/words.ts";
import type { Waypoint } from "./chapter.ts";
import { drawnIn, featuresIn, type ShownTime } from "./in-time.ts";
import type { Layer } from "./layer.ts";

/**
 * The layers a waypoint draws in the order of its key: highlighted ones first, the ground last. One of whose features none
 * is in its time is not drawn.
 */
export function legendLayers(layers: readonly Layer[], { map }: Waypoint): Layer[] {
  const rank = (layer: Layer): number => {
    if (map.highlight.includes(layer.id)) return 0;
    return layer.draw === "land" ? 2 : 1;
  };
  return layers
    .filter((layer) => map.show.includes(layer.id) && drawnIn(layer, map.time).length > 0)
    .sort((a, b) => rank(a) - rank(b));
}

/** A layer's notes in a span of time, with the number of its features there. */
export function notesOn(layer: Layer, time: ShownTime | null, language: string): string[] {
  const count = printNumber(featuresIn(layer, time).length, language);
  return layer.note.map((text) => text.replaceAll("{count}", count));
}

/** "planned · approx. ± 300 m": how far a layer can be relied on. */
export function howSure(layer: Layer, language: string): string {
  const precision = shortPrecision(layer, language);
  return layer.status === "planned"
    ? `${words(language)("legend.planned")} · ${precision}`
    : precision;
}

function shortPrecision({ precision }: Layer, language: string): string {
  const say = words(language);
  if (precision.kind === "approximate")
    return say("legend.approximate", { distance: printDistance(precision.metres, language) });
  return say(precision.kind === "surveyed" ? "legend.surveyed" : "legend.schematic");
}
