import { listCameraTiles } from "../../lib/map/tiles/camera-tiles.ts";
import type { MapDocument, Size } from "../../lib/story/map-document.ts";
import type { Form } from "../../lib/story/map-state.ts";
import { fetchWhole } from "../files/fetch-file.ts";
import type { TileStore } from "./tile-store.ts";
import { listWaypointsAhead } from "./waypoints-ahead.ts";

/** A map of a waypoint as the reader would see it. */
export interface Opening {
  waypoint: string;
  form: Form;
  /** In CSS px. */
  size: Size;
}

/** Fetches the data of maps before the live map asks for it, each file once. */
export class DataAhead {
  readonly #tiles: TileStore;
  /** Addresses of the labels that are on their way or in the browser's cache. */
  readonly #labels = new Set<string>();
  #turn = 0;

  constructor(tiles: TileStore) {
    this.#tiles = tiles;
  }

  /** Fetches the data of the map that the reader sees first; `base` is the site's root. */
  open(base: string, document: MapDocument, opening: Opening): void {
    void this.#loadLabels(base, document, opening);
    void this.#loadTiles(base, document, opening, "high");
  }

  /**
   * Fetches the tiles of the waypoints that a reader of one may come to next, for a map of the same
   * size. It then goes on with the data of all others, one after the other, until it is called
   * again or stopped: the reader may be offline by then. Resolves at the end of either.
   */
  async readOn(base: string, document: MapDocument, now: Opening): Promise<void> {
    const turn = ++this.#turn;
    const next = listWaypointsAhead(document, now.waypoint);
    const loadTiles = (waypoint: string) =>
      this.#loadTiles(base, document, { ...now, waypoint }, "low");
    await Promise.all(next.map(loadTiles));
    for (const waypoint of Object.keys(document.waypoints)) {
      if (turn !== this.#turn) return;
      const labels = this.#loadLabels(base, document, { ...now, waypoint });
      await Promise.all([loadTiles(waypoint), labels]);
    }
  }

  /** Leaves the line to the map: after what is on its way, nothing more is fetched. */
  stop(): void {
    this.#turn++;
  }

  async #loadTiles(
    base: string,
    document: MapDocument,
    { waypoint, form, size }: Opening,
    priority: RequestPriority,
  ): Promise<void> {
    if (document.waypoints[waypoint] === undefined) return;
    const paths = listCameraTiles(document, waypoint, form, size);
    const addresses = paths.map((path) => base + path);
    await this.#tiles.loadAhead(addresses, priority);
  }

  async #loadLabels(base: string, document: MapDocument, of: Opening): Promise<void> {
    const labels = document.waypoints[of.waypoint]?.labels[of.form];
    if (labels === undefined || this.#labels.has(base + labels)) return;
    this.#labels.add(base + labels);
    // The map fetches the file itself later, finds it in the cache, and reports a failure.
    await fetchWhole(base + labels).catch(() => this.#labels.delete(base + labels));
  }
}
