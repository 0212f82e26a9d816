import type { Layer } from "../../lib/story/layer.ts";
import { say } from "../../lib/story/strings.ts";

/** How far the true place may lie from the drawn one, in a sentence. */
export function precisionInWords({ precision }: Pick<Layer, "precision">): string {
  if (precision.kind !== "approximate") {
    return say(precision.kind === "surveyed" ? "panel.surveyed" : "data.sketch");
  }
  const { metres } = precision;
  const distance = metres < 1000 ? `${metres} m` : `${metres / 1000} km`;
  return say("panel.approximate", { distance });
}
