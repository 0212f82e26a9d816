import { createHash } from "node:crypto";
import type { Waypoint } from "../../story/chapter.ts";
import type { Form } from "../../story/map-state.ts";
import type { Story } from "../../story/story.ts";
import { type Ground, listLabelLayers } from "./scene.ts";

/**
 * Returns the function that prints all that the labels of one map state in one form depend on, as a
 * key: layers, places and ground as hashes. It hashes each object once, so they must not change.
 */
export function createLabelInputs(): (
  story: Story,
  waypoint: Pick<Waypoint, "id" | "map">,
  form: Form,
  ground: Ground | null,
) => string {
  const digests = new WeakMap<object, string>();
  const digest = (value: object): string => {
    const known = digests.get(value);
    if (known !== undefined) return known;
    const made = createHash("sha256").update(JSON.stringify(value)).digest("base64");
    digests.set(value, made);
    return made;
  };
  return (story, { id, map }, form, ground) =>
    JSON.stringify([
      story.id,
      story.language,
      id,
      form,
      { ...map, fit: null },
      listLabelLayers(story.layers, map).map(digest),
      digest(story.places),
      ground && digest(ground),
    ]);
}
