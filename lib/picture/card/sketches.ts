import type { Waypoint } from "../../story/chapter.ts";
import type { Layer } from "../../story/layer.ts";
import type { Story } from "../../story/story.ts";

/** The schematic layers that a waypoint shows: a picture of it says of them that they are a sketch. */
export function sketchesOf({ layers }: Pick<Story, "layers">, { map }: Waypoint): Layer[] {
  return layers.filter(
    ({ id, precision }) => map.show.includes(id) && precision.kind === "schematic",
  );
}
