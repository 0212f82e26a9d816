import type { StyleImage } from "../../lib/map/images.ts";
import { listCameraTiles } from "../../lib/map/tiles/camera-tiles.ts";
import type { MapDocument, Size } from "../../lib/story/map-document.ts";
import type { Form } from "../../lib/story/map-state.ts";
import { fetchFile } from "../files/fetch-file.ts";
import type { StoryFiles } from "../files/story-files.ts";
import type { buildMapTarget } from "./build-map-target.ts";
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

/** The map that the reader sees first. */
export interface Opening {
  waypoint: string;
  form: Form;
  /** In CSS px. */
  size: Size;
}

/**
 * Loads the map's chunk, its worker, the story's map document and the data of the opening map, side
 * by side. Rejects when the chunk, the worker or the document cannot be had.
 */
export async function loadMap(
  files: StoryFiles,
  opening: Opening,
  tiles: TileStore,
): Promise<MapParts> {
  const [{ LiveMap, MapMargin, buildMapTarget, styleImages }, document] = await Promise.all([
    import("./map-code.ts"),
    files.document().then((loaded) => {
      tiles.add(files.base, loaded);
      loadLabelsAhead(files.base, loaded, opening);
      loadTilesAhead(tiles, files.base, loaded, opening, "high");
      return loaded;
    }),
    // MapLibre would wait for ever for a worker that never comes.
    fetchWhole(workerUrl),
  ]);
  return { LiveMap, MapMargin, buildMapTarget, images: styleImages(), document };
}

/**
 * Fetches the tiles of a waypoint's map, should the document have it, before the map asks for them.
 * Resolves once all have come or failed.
 */
export async function loadTilesAhead(
  tiles: TileStore,
  base: string,
  document: MapDocument,
  { waypoint, form, size }: Opening,
  priority: RequestPriority,
): Promise<void> {
  if (document.waypoints[waypoint] === undefined) return;
  const paths = listCameraTiles(document, waypoint, form, size);
  await tiles.loadAhead(
    paths.map((path) => base + path),
    priority,
  );
}

/** Fetches the labels of a waypoint's map, should the document have it. */
export async function loadLabelsAhead(
  base: string,
  document: MapDocument,
  { waypoint, form }: Opening,
): Promise<void> {
  const labels = document.waypoints[waypoint]?.labels[form];
  if (labels !== undefined) await warmCache(base + labels);
}

/** The map fetches the file itself once its own chunk has run, and then finds it in the cache. */
async function warmCache(url: string): Promise<void> {
  // The map reports a failure when it fetches the file.
  await fetchWhole(url).catch(() => undefined);
}

/** Reading to the end is what puts it into the cache. */
async function fetchWhole(url: string): Promise<void> {
  await (await fetchFile(url)).arrayBuffer();
}
