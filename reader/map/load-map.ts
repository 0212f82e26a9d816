import type { StyleImage } from "../../lib/map/images.ts";
import type { MapDocument } from "../../lib/story/map-document.ts";
import { fetchFile } from "../files/fetch-file.ts";
import type { StoryFiles } from "../files/story-files.ts";
import type { buildMapTarget } from "./build-map-target.ts";
import type { LiveMap } from "./live-map.ts";
import type { LiveMapOptions } from "./live-map-options.ts";
import type { MapMargin } from "./map-margin.ts";
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
 * Loads the map's chunk, its worker, the story's map document and the data of the waypoint
 * `opening`, side by side. Rejects when the chunk, the worker or the document cannot be had.
 */
export async function loadMap(files: StoryFiles, opening: string): Promise<MapParts> {
  const [{ LiveMap, MapMargin, buildMapTarget, styleImages }, document] = await Promise.all([
    import("./map-code.ts"),
    files.document().then((loaded) => {
      for (const path of openingData(loaded, opening)) warmCache(files.base + path);
      return loaded;
    }),
    // MapLibre would wait for ever for a worker that never comes.
    fetchWhole(workerUrl),
  ]);
  return { LiveMap, MapMargin, buildMapTarget, images: styleImages(), document };
}

/**
 * Paths of the GeoJSON files that a waypoint's map draws: the ground, its visible layers, its
 * labels.
 */
function openingData(
  { basemap, layers, labels, waypoints }: MapDocument,
  opening: string,
): string[] {
  const shown = waypoints[opening]?.show ?? [];
  return [
    ...Object.values(basemap.world),
    ...[basemap.close?.land, basemap.close?.borders, basemap.close?.water].flatMap(
      (path) => path ?? [],
    ),
    ...layers.filter(({ id }) => shown.includes(id)).map(({ url }) => url),
    labels,
  ];
}

/** The map fetches the file itself once its own chunk has run, and then finds it in the cache. */
function warmCache(url: string): void {
  // The map reports a failure when it fetches the file.
  fetchWhole(url).catch(() => undefined);
}

/** Reading to the end is what puts it into the cache. */
async function fetchWhole(url: string): Promise<void> {
  await (await fetchFile(url)).arrayBuffer();
}
