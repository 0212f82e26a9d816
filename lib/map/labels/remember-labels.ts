import { createHash } from "node:crypto";
import { type PlaceStateLabels, placeStateLabels } from "./place-labels.ts";
import { listLabelLayers } from "./scene.ts";

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
  const digests = new WeakMap<object, string>();
  const digest = (value: object): string => {
    const known = digests.get(value);
    if (known !== undefined) return known;
    const made = createHash("sha256").update(JSON.stringify(value)).digest("base64");
    digests.set(value, made);
    return made;
  };
  return {
    place(story, waypoint, form, measure, ground) {
      const { map } = waypoint;
      const layers = listLabelLayers(story.layers, map);
      const key = JSON.stringify([
        story.id,
        story.language,
        waypoint.id,
        form,
        { ...map, fit: null },
        layers.map(digest),
        digest(story.places),
        ground && digest(ground),
      ]);
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
