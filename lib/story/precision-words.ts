import { printDistance } from "../words/distance.ts";
import { say } from "../words/strings.ts";
import type { Layer } from "./layer.ts";

/** How far the true place may lie from the drawn one, in a sentence. */
export function precisionInWords({ precision }: Pick<Layer, "precision">): string {
  if (precision.kind === "approximate")
    return say("panel.approximate", { distance: printDistance(precision.metres) });
  return say(precision.kind === "surveyed" ? "panel.surveyed" : "data.sketch");
}
