import { tileIndexOf } from "../../lib/map/tiles/find-tile.ts";
import { readTileAddress } from "../../lib/map/tiles/sources.ts";
import { isWholeTile } from "../../lib/map/tiles/whole-tile.ts";
import type { MapDocument, TileSource } from "../../lib/story/map-document.ts";
import { fetchFile } from "../files/fetch-file.ts";

/** The most tiles that wait for the map: those of a few waypoints in a large window. */
const MOST_WAITING = 150;

/** MapLibre takes a tile with this error from the tile above it. */
const NO_TILE = { status: 404 };

/**
 * The tiles of a story's map: the live map takes them from here. Only files that exist are
 * fetched. A tile that was loaded ahead waits for the map, which then fetches nothing.
 */
export class TileStore {
  readonly #sources = new Map<string, TileSource>();
  readonly #waiting = new Map<string, Promise<ArrayBuffer>>();
  /** Addresses of the tiles that have come, now or earlier: the browser keeps their files. */
  readonly #come = new Set<string>();

  /** Adds the tiles of a story; `base` is the site's root, without a slash at the end. */
  add(base: string, { tiles }: Pick<MapDocument, "tiles">): void {
    for (const source of Object.values(tiles)) this.#sources.set(base + source.path, source);
  }

  /**
   * Fetches the tiles that have not come yet; they wait until the map asks for them. Resolves once
   * all have come or failed.
   */
  async loadAhead(addresses: readonly string[], priority: RequestPriority): Promise<void> {
    for (const address of addresses) {
      if (this.#waiting.has(address) || this.#come.has(address)) continue;
      const tile = this.#fetch(address, { priority });
      // The map asks for the tile later, and that is when a failure counts.
      tile.catch(() => this.#waiting.delete(address));
      this.#waiting.set(address, tile);
    }
    for (const address of [...this.#waiting.keys()].slice(0, -MOST_WAITING))
      this.#waiting.delete(address);
    await Promise.allSettled(addresses.map((address) => this.#waiting.get(address)));
  }

  /** Whether these tiles have come, so that a map of them is complete in a moment. */
  hasAll(addresses: readonly string[]): boolean {
    return addresses.every((address) => this.#come.has(address));
  }

  /**
   * Loads a tile by its address in a style; an empty one has no bytes. Rejects where its file
   * cannot be had or is damaged, and with the status 404 where the map can cut it from the tile
   * above.
   */
  async load(address: string, signal: AbortSignal): Promise<ArrayBuffer> {
    const { folder, tile } = readTileAddress(address);
    const source = this.#sources.get(folder);
    if (source === undefined) throw new Error(`${address}: a tile of the story expected`);
    const place = tileIndexOf(source).find(tile);
    if (place.kind === "empty") return new ArrayBuffer(0);
    if (place.kind === "above") throw Object.assign(new Error(`${address}: see above`), NO_TILE);
    const waiting = this.#waiting.get(address);
    this.#waiting.delete(address);
    return waiting ?? this.#fetch(address, { signal });
  }

  async #fetch(address: string, options: RequestInit): Promise<ArrayBuffer> {
    const body = await (await fetchFile(address, options)).arrayBuffer();
    if (!isWholeTile(new Uint8Array(body)))
      throw new Error(`${address}: a whole tile expected, ${body.byteLength} other bytes found`);
    this.#come.add(address);
    return body;
  }
}
