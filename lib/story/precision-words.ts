import { printDistance } from "../words/distance.ts";
import { words } from "../words/words.ts";
import type { Layer } from "./layer.ts";

/** How far the true place may lie from the drawn one, in a sentence. */
export function precisionInWords(
  { precision }: Pick<Layer, "precision">,
  language: string,
): string {
  const say = words(language);
  if (precision.kind === "approximate")
    return say("panel.approximate", { distance: printDistance(precision.metres, language) });
  return say(precision.kind === "surveyed" ? "panel.surveyed" : "panel.sketch");
}
