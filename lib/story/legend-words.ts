import { printDistance } from "../words/distance.ts";
import { printNumber } from "../words/numbers.ts";
import { words } from "../words/words.ts";
import { featuresIn, type ShownTime } from "./in-time.ts";
import type { Layer } from "./layer.ts";

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
