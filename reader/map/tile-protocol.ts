import { addProtocol, type RequestTransformFunction } from "maplibre-gl";
import { pageTiles } from "./tile-store.ts";

/** The scheme of the addresses that the page answers itself. */
const SCHEME = "page";

/** Sends a map's requests for tiles to the page's store; all others go their own way. */
export const tileRequests: RequestTransformFunction = (url, type) =>
  type === "Tile" ? { url: `${SCHEME}://${url}` } : undefined;

addProtocol(SCHEME, async ({ url }, { signal }) => ({
  data: await pageTiles.load(url.slice(`${SCHEME}://`.length), signal),
}));
