import { monthSteps } from "../../map/steps.ts";
import { featuresIn, type ShownTime } from "../../story/in-time.ts";
import type { Layer } from "../../story/layer.ts";
import type { MapTime } from "../../story/map-state.ts";
import { quote } from "../../words/quote.ts";
import { afterDateline } from "../layer/dateline-check.ts";
import type { Declared } from "../layer/references.ts";
import type { Mistake } from "../reading/problems.ts";
import type { WaypointEntry } from "./chapter-file.ts";

/** The most months that a reader has to scroll through. */
const MAX_MONTHS = 36;

/** Reads the time of a map state and divides it into its steps; null where it has none. */
export function readTime(
  { fields: { time, show } }: WaypointEntry,
  { layers, dateline }: Declared,
  blame: (keys: readonly string[], mistake: Mistake) => void,
): MapTime | null {
  if (time === undefined) return null;
  const { from, to, step, earlier = "none" } = time;
  if (from > to) {
    blame(["time"], {
      expected: "a first day on or before the last day",
      found: `${quote(from)} to ${quote(to)}`,
      hint: "Are from and to swapped?",
      code: "wrong-date",
    });
    return null;
  }
  const late = dateline === null ? null : afterDateline(to, dateline);
  if (late !== null) blame(["time", "to"], late);
  const shown = (show ?? []).map((id) => layers.get(id));
  // A layer that could not be read may be the one with dates, and has its own problem.
  if (show !== undefined && shown.every((layer) => layer?.time === null)) {
    blame(["time"], {
      expected: "at least one shown layer with dates",
      found: "none",
      hint: "A layer has dates when story.yaml sets time: <column> for it. If none does, remove time here.",
      code: "time-without-dates",
    });
  }
  for (const layer of shown) {
    if (layer === undefined || layer.time === null) continue;
    const nothing = nothingMistake(layer, { from, to, earlier });
    if (nothing !== null) blame(["time"], nothing);
  }
  if (step !== "month") return { from, to, steps: [], earlier };
  const steps = monthSteps({ from, to });
  // The whole window stands behind the months.
  if (steps.length === 0 || steps.length - 1 > MAX_MONTHS) {
    blame(["time"], {
      expected: `a span of 2 to ${MAX_MONTHS} months to step through`,
      found: steps.length === 0 ? "1 month" : `${steps.length - 1} months`,
      hint: "Remove step, or choose other days.",
      code: "wrong-value",
    });
  }
  return { from, to, steps, earlier };
}

/** Warns of a layer that is shown and not drawn: a reader may take that for a finding. */
function nothingMistake(layer: Layer, time: ShownTime): Mistake | null {
  if (featuresIn(layer, time).length > 0) return null;
  return {
    expected: `features of ${quote(layer.id)} with dates in this span`,
    found: "none",
    hint: "Neither the map nor its legend shows the layer: choose other days, or remove the layer from show.",
    code: "nothing-in-time",
    warning: true,
  };
}
