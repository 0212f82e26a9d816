import type { Camera, MapDocument, Size } from "../../story/map-document.ts";
import type { Form } from "../../story/map-state.ts";
import { cameraFor } from "../camera.ts";
import { listSeenTiles, tileLevel } from "./camera-box.ts";
import { tileIndexOf } from "./find-tile.ts";
import { TILE_SOURCES, tileName } from "./sources.ts";

/** What of a document says which tiles its maps load. */
type TiledDocument = Pick<MapDocument, "waypoints" | "layers" | "tiles">;

/**
 * Lists the files of tiles that the map of a waypoint loads in a size (CSS px), each once, as paths
 * under the site's root. Throws where the document has no such waypoint.
 */
export function listCameraTiles(
  document: TiledDocument,
  waypoint: string,
  form: Form,
  size: Size,
): string[] {
  const frame = document.waypoints[waypoint]?.frames[form];
  if (frame === undefined)
    throw new Error(`listCameraTiles: a waypoint expected, "${waypoint}" found`);
  return listTilesAt(document, waypoint, cameraFor(frame, size), size);
}

/** Lists the files of a waypoint's tiles as `listCameraTiles` does, for any camera. */
export function listTilesAt(
  { waypoints, layers, tiles }: TiledDocument,
  waypoint: string,
  camera: Camera,
  size: Size,
): string[] {
  const seen = listSeenTiles(camera, size, tileLevel(camera.zoom));
  const show = waypoints[waypoint]?.show ?? [];
  const shown = layers.filter(({ id }) => show.includes(id));
  const sources = new Set<string>([TILE_SOURCES.ground, ...shown.map((layer) => layer.tiles)]);
  const paths = [...sources].flatMap((id) => {
    const source = tiles[id];
    if (source === undefined) return [];
    const { find } = tileIndexOf(source);
    return seen.flatMap((tile) => {
      const place = find(tile);
      if (place.kind === "empty") return [];
      return `${source.path}/${tileName(place.kind === "file" ? tile : place.tile)}`;
    });
  });
  return [...new Set(paths)];
}
