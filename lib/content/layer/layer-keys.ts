import type { Report } from "../reading/problems.ts";
import type { LayerEntry } from "./layer-entry.ts";

/** Keys of a layer that one form of drawing alone has a use for. */
const ONLY_FOR = {
  size: "points",
  mark: "points",
  halo: "points",
  weak: "points",
  time: "points",
  ticks: "line",
} as const;

const HINTS = {
  points:
    "Take the key out, or put points on the map: a way that is travelled has dated points on its line, in a layer of their own.",
  line: "Take the key out: only a line is drawn as a fence.",
} as const;

/** Reports keys that would change nothing on the map, as the layer is drawn in another form. */
export function reportIdleKeys({ fields, asked }: LayerEntry, report: Report): void {
  const { draw } = fields;
  if (draw === undefined) return;
  for (const [key, needed] of Object.entries(ONLY_FOR)) {
    const isSet = fields[key as keyof typeof ONLY_FOR] ?? false;
    if (isSet === false || draw === needed) continue;
    const { spot, path } = asked(key);
    report(spot, path, {
      expected: `draw: ${needed} for a layer with ${key}`,
      found: `draw: ${draw}`,
      hint: HINTS[needed],
      code: "wrong-geometry",
    });
  }
}
