import type { StyleImage } from "../../lib/map/images.ts";
import type { MapDocument } from "../../lib/story/map-document.ts";
import type { buildMapPicture } from "./build-map-picture.ts";
import type { ExploreTools } from "./explore-tools.ts";
import type { LiveMap } from "./live-map.ts";
import type { MapMargin } from "./map-margin.ts";
import { workerUrl } from "./worker-url.ts";

/** What the live map is made of: code that loads apart from the page, and the story's map document. */
export interface MapParts {
  LiveMap: typeof LiveMap;
  MapMargin: typeof MapMargin;
  ExploreTools: typeof ExploreTools;
  buildMapPicture: typeof buildMapPicture;
  images: readonly StyleImage[];
  document: MapDocument;
}

/**
 * Loads the map's chunk, its worker, the story's map document and what the waypoint `opening` draws side by
 * side. Rejects when the chunk, the worker or the document cannot be had.
 */
export async function loadMap(
  base: string,
  documentPath: string,
  opening: string,
): Promise<MapParts> {
  const [code, document] = await Promise.all([
    import("./map-code.ts"),
    loadDocument(base + documentPath).then((loaded) => {
      for (const path of openingData(loaded, opening)) warmCache(base + path);
      return loaded;
    }),
    // MapLibre would wait for ever for a worker that never comes.
    fetchWhole(workerUrl),
  ]);
  return {
    LiveMap: code.LiveMap,
    MapMargin: code.MapMargin,
    ExploreTools: code.ExploreTools,
    buildMapPicture: code.buildMapPicture,
    images: code.styleImages(),
    document,
  };
}

/** Loads a story's map document. Rejects where it cannot be had. */
export async function loadDocument(url: string): Promise<MapDocument> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return (await response.json()) as MapDocument;
}

/** Paths of the GeoJSON files that a waypoint's map draws: the ground, its visible layers, its labels. */
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

/** The map asks for it by itself once its own chunk has run, and then finds it in the cache. */
function warmCache(url: string): void {
  // A failure is met by the map, which tells of it.
  fetchWhole(url).catch(() => undefined);
}

/** Reading to the end is what puts it into the cache. */
async function fetchWhole(url: string): Promise<void> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  await response.arrayBuffer();
}
