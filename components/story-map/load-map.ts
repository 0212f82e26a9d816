import type { StyleImage } from "../../lib/map/images.ts";
import type { buildStyle } from "../../lib/map/style.ts";
import type { MapDocument } from "../../lib/story/map-document.ts";
import type { LiveMap } from "./live-map.ts";
import { workerUrl } from "./worker-url.ts";

/** What the live map is made of: code that loads apart from the page, and the story's map document. */
export interface MapParts {
  LiveMap: typeof LiveMap;
  buildStyle: typeof buildStyle;
  images: readonly StyleImage[];
  document: MapDocument;
}

/**
 * Loads the map's chunk, its worker and the story's map document side by side.
 * Rejects when the chunk or the document cannot be had.
 */
export async function loadMap(base: string, documentPath: string): Promise<MapParts> {
  // Only warms the cache: the map asks for its worker by itself, after its own chunk has run.
  fetch(workerUrl).catch(() => undefined);
  const [code, document] = await Promise.all([
    import("./map-code.ts"),
    loadDocument(base + documentPath),
  ]);
  return {
    LiveMap: code.LiveMap,
    buildStyle: code.buildStyle,
    images: code.styleImages(),
    document,
  };
}

async function loadDocument(url: string): Promise<MapDocument> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return (await response.json()) as MapDocument;
}
