import type { SourceSpecification, StyleSpecification } from "maplibre-gl";
import { SourceData } from "./source-data.ts";
import type { TileStore } from "./tile-store.ts";
import { Wait } from "./wait.ts";

/**
 * Time in ms that a map may lack data of a new target before the picture covers it: what is cached
 * or near comes sooner, and a picture would only flash.
 */
const GRACE = 400;

/** The data that a live map needs for its target: whether it has come, and whether it is late. */
export class MapData {
  readonly #store: TileStore;
  readonly #becameLate: () => void;
  readonly #sources = new SourceData();
  readonly #grace = new Wait(GRACE);
  #style: StyleSpecification;
  #tiles: readonly string[] = [];
  #isLate = false;

  /** `becameLate` is called when data that is missing has not come in time. */
  constructor(store: TileStore, first: StyleSpecification, becameLate: () => void) {
    this.#store = store;
    this.#becameLate = becameLate;
    this.#style = first;
    this.follow(first, []);
  }

  /** Notes the style that the map is about to have, and the addresses of the tiles it will draw. */
  follow(style: StyleSpecification, tiles: readonly string[]): void {
    this.#style = style;
    this.#tiles = tiles;
    this.#sources.follow(style);
  }

  /** Notes that the data of a source has come: see `SourceData`. */
  came(id: string, source: SourceSpecification): boolean {
    return this.#sources.came(id, source);
  }

  /** Whether the data of a source has come. */
  has(id: string): boolean {
    return this.#sources.has(id);
  }

  /** Waits for what is missing; returns whether that is late already. */
  await(): boolean {
    this.#grace.end();
    this.#isLate &&= this.#lacks();
    if (!this.#isLate && this.#lacks()) this.#grace.start(() => this.#endGrace());
    return this.#isLate;
  }

  /** Ends the wait: nothing is late any more. */
  settle(): void {
    this.#grace.end();
    this.#isLate = false;
  }

  /** Ends the wait of a map that does not draw at present. */
  pause(): void {
    this.#grace.end();
  }

  #lacks(): boolean {
    return this.#sources.affects(this.#style) || !this.#store.hasAll(this.#tiles);
  }

  #endGrace(): void {
    if (!this.#lacks()) return;
    this.#isLate = true;
    this.#becameLate();
  }
}
