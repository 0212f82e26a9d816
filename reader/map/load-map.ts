import type { StyleImage } from "../../lib/map/images.ts";
import type { MapDocument } from "../../lib/story/map-document.ts";
import type { Form } from "../../lib/story/map-state.ts";
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
 * `opening` in a form, side by side. Rejects when the chunk, the worker or the document cannot be had.
 */
export async function loadMap(files: StoryFiles, opening: string, form: Form): Promise<MapParts> {
  const [{ LiveMap, MapMargin, buildMapTarget, styleImages }, document] = await Promise.all([
    import("./map-code.ts"),
    files.document().then((loaded) => {
      for (const path of openingData(loaded, opening, form)) warmCache(files.base + path);
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
  { basemap, layers, waypoints }: MapDocument,
  opening: string,
  form: Form,
): string[] {
  const { show = [], labels } = waypoints[opening] ?? {};
  return [
    ...Object.values(basemap.world),
    ...[basemap.close?.land, basemap.close?.borders, basemap.close?.water].flatMap(
      (path) => path ?? [],
    ),
    ...layers.filter(({ id }) => show.includes(id)).map(({ url }) => url),
    ...(labels === undefined ? [] : [labels[form]]),
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
