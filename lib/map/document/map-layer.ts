import type { Layer } from "../../story/layer.ts";
import type { MapLayer } from "../../story/map-document.ts";
import { KINDS } from "../draw/kinds.ts";
import { styledLayer } from "../styled-layer.ts";

/**
 * A layer as the map document lists it. `url` is the path of its geometry, `tiles` the source of
 * its tiles, `details` the path of its details, null where a press on it opens nothing.
 */
export function mapLayer(
  layer: Layer,
  { url, tiles, details = null }: { url: string; tiles: string; details?: string | null },
): MapLayer {
  const styled = styledLayer(layer);
  const { press } = KINDS[layer.draw];
  return {
    ...styled,
    url,
    tiles,
    details,
    press: details === null || press === null ? null : press(styled),
  };
}
