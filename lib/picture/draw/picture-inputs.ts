import { createHash } from "node:crypto";
import { layerData } from "./layer-data.ts";
import type { PictureRequest } from "./picture-request.ts";
import { drawnLayers } from "./render-picture.ts";

const digests = new WeakMap<object, string>();

/**
 * Prints all that `renderPicture` reads of a request, as text that is the same only for the same
 * picture: what is drawn, and with which data. Images and the outlines of letters are left out:
 * they come from the project's own files. Throws as `renderPicture` does.
 */
export function pictureInputs(request: PictureRequest): string {
  const { style, camera, size, bleed = [0, 0] } = request;
  const layers = drawnLayers(request).map((layer) => [
    layer,
    layer.type === "background" ? null : digest(layerData(layer, request)),
  ]);
  return JSON.stringify([camera, size, bleed, style.state ?? null, layers]);
}

/** The hash of a value that nobody changes; it is calculated once. */
function digest(value: object): string {
  const known = digests.get(value);
  if (known !== undefined) return known;
  const made = createHash("sha256").update(JSON.stringify(value)).digest("hex");
  digests.set(value, made);
  return made;
}
