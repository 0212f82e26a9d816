import { createLabelInputs } from "./label-inputs.ts";
import { type PlaceStateLabels, placeStateLabels } from "./place-labels.ts";

/**
 * Places labels as `placeStateLabels` does, and remembers the result for each map state with the
 * same layers, places and ground. `forget` ends a round: it drops results not used in the last two
 * rounds.
 */
export function rememberLabels(place: PlaceStateLabels = placeStateLabels): {
  place: PlaceStateLabels;
  forget(): void;
} {
  let before = new Map<string, ReturnType<PlaceStateLabels>>();
  let now = new Map<string, ReturnType<PlaceStateLabels>>();
  const inputsOf = createLabelInputs();
  return {
    place(story, waypoint, form, measure, ground) {
      const key = inputsOf(story, waypoint, form, ground);
      const placed =
        now.get(key) ?? before.get(key) ?? place(story, waypoint, form, measure, ground);
      now.set(key, placed);
      return placed;
    },
    forget() {
      before = now;
      now = new Map();
    },
  };
}
