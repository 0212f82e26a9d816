import { addProtocol, type RequestTransformFunction } from "maplibre-gl";
import type { TileStore } from "./tile-store.ts";

/** The scheme of the addresses that the page answers itself. */
const SCHEME = "page";

/** Sends a map's requests for tiles to the page; all others go their own way. */
export const tileRequests: RequestTransformFunction = (url, type) =>
  type === "Tile" ? { url: `${SCHEME}://${url}` } : undefined;

/** Answers the requests for tiles from a store; one page has one live map at a time. */
export function takeTilesFrom(store: TileStore): void {
  addProtocol(SCHEME, async ({ url }, { signal }) => ({
    data: await store.load(url.slice(`${SCHEME}://`.length), signal),
  }));
}
