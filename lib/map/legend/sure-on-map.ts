import type { Layer } from "../../story/layer.ts";
import { howSure } from "../../story/legend-words.ts";
import { FORMS, type MapState } from "../../story/map-state.ts";
import { words } from "../../words/words.ts";
import { cameraFor } from "../camera.ts";
import { REFERENCE_VIEWPORTS } from "../reference-viewports.ts";
import { metresPerPixel } from "../scale-bar.ts";
import { mapSize } from "../viewport.ts";

/** From this margin on, in CSS px, a reader could take the map for surer than it is. */
const SEEN = 3;

/**
 * What a reader of a waypoint's map has to know of how sure a layer is: whether it is planned or a
 * sketch, and its margin where that can be seen. Empty where the map shows it as sure as it is; the
 * layer's note always says it.
 */
export function sureOnMap(
  layer: Layer,
  { frames }: Pick<MapState, "frames">,
  language: string,
): string {
  const { precision, status } = layer;
  const isSeen = precision.kind === "approximate" && precision.metres >= SEEN * finestPixel(frames);
  if (isSeen || precision.kind === "schematic") return howSure(layer, language);
  return status === "planned" ? words(language)("legend.planned") : "";
}

/** How many metres a CSS px is in the window whose map shows most. */
function finestPixel(frames: MapState["frames"]): number {
  const cameras = FORMS.flatMap((form) =>
    REFERENCE_VIEWPORTS[form].map((viewport) => cameraFor(frames[form], mapSize(viewport))),
  );
  return Math.min(...cameras.map((camera) => metresPerPixel(camera, camera.center[1])));
}
