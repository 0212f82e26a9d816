import type { FeatureCollection } from "geojson";
import type { StyleSpecification } from "maplibre-gl";
import type { PictureRequest } from "./picture-request.ts";
import type { StyleLayer } from "./supported.ts";

/** The data that a layer is drawn from. Throws where its source has no address. */
export function layerData(
  { id, source }: StyleLayer,
  { style, data }: PictureRequest,
): FeatureCollection {
  const { sources }: StyleSpecification = style;
  const found = sources[source];
  if (found?.type !== "geojson" || typeof found.data !== "string") {
    throw new Error(
      `renderPicture: layer "${id}": a source with an address expected, "${source}" found`,
    );
  }
  return data(found.data);
}
