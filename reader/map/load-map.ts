import type { StyleImage } from "../../lib/map/images.ts";
import type { MapDocument } from "../../lib/story/map-document.ts";
import { fetchWhole } from "../files/fetch-file.ts";
import type { StoryFiles } from "../files/story-files.ts";
import type { buildMapTarget } from "./build-map-target.ts";
import type { DataAhead, Opening } from "./data-ahead.ts";
import type { LiveMap } from "./live-map.ts";
import type { LiveMapOptions } from "./live-map-options.ts";
import type { MapMargin } from "./map-margin.ts";
import type { TileStore } from "./tile-store.ts";
import { workerUrl } from "./worker-url.ts";

/** The parts of the live map: code that loads apart from the page, and the story's map document. */
export interface MapParts extends Pick<LiveMapOptions, "applyDifference"> {
  LiveMap: typeof LiveMap;
  MapMargin: typeof MapMargin;
  buildMapTarget: typeof buildMapTarget;
  images: readonly StyleImage[];
  document: MapDocument;
}

/**
 * Loads the map's chunk, its worker, the story's map document and the data of the opening map, side
 * by side. Rejects when the chunk, the worker or the document cannot be had.
 */
export async function loadMap(
  files: StoryFiles,
  opening: Opening,
  tiles: TileStore,
  ahead: DataAhead,
): Promise<MapParts> {
  const [{ LiveMap, MapMargin, buildMapTarget, styleImages }, document] = await Promise.all([
    import("./map-code.ts"),
    files.document().then((loaded) => {
      tiles.add(files.base, loaded);
      ahead.open(files.base, loaded, opening);
      return loaded;
    }),
    // MapLibre would wait for ever for a worker that never comes.
    fetchWhole(workerUrl),
  ]);
  return { LiveMap, MapMargin, buildMapTarget, images: styleImages(), document };
}
