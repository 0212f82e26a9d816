import type { FeatureCollection } from "geojson";
import type { StyleSpecification } from "maplibre-gl";
import type { PictureRequest } from "./picture-request.ts";
import type { StyleLayer } from "./supported.ts";

/**
 * The data that a layer is drawn from; of a layer of tiles, its full geometry. Throws where the
 * source has no address.
 */
export function layerData(
  layer: StyleLayer,
  { style, data, geometry }: Pick<PictureRequest, "style" | "data" | "geometry">,
): FeatureCollection {
  const { id, source } = layer;
  const { sources }: StyleSpecification = style;
  const found = sources[source];
  const tilesLayer = layer["source-layer"];
  if (found?.type === "vector" && tilesLayer !== undefined && geometry !== undefined)
    return geometry(source, tilesLayer);
  if (found?.type !== "geojson" || typeof found.data !== "string") {
    throw new Error(
      `renderPicture: layer "${id}": a source with an address expected, "${source}" found`,
    );
  }
  return data(found.data);
}
