import { type ExpectedState, expectedState } from "../../lib/map/expected.ts";
import { mediaQueries } from "../../lib/map/layout.ts";
import type { MapView } from "../../lib/story/deep-link.ts";
import type { Camera, MapDocument } from "../../lib/story/map-document.ts";
import type { StoryFiles } from "../files/story-files.ts";
import { afterPaint } from "../page/after-paint.ts";
import type { Store } from "../store/store.ts";
import type { StoryState } from "../store/story-state.ts";
import { DataAhead, type Opening } from "./data-ahead.ts";
import type { FeatureOnMap } from "./features-on-map.ts";
import type { LiveMap } from "./live-map.ts";
import type { LiveMapStatus, MapTarget, Move } from "./live-map-options.ts";
import { loadMap, type MapParts } from "./load-map.ts";
import type { MapMargin } from "./map-margin.ts";
import { MapViewport } from "./map-viewport.ts";
import { nextTask } from "./next-task.ts";
import type { StoryMapOptions } from "./story-map-options.ts";
import { TileStore } from "./tile-store.ts";
import { Wait } from "./wait.ts";

/**
 * Time in ms that a waypoint must stay active before the map flies there: fast scrolling passes it
 * by.
 */
const DWELL = 120;

/**
 * The map beside a story: turns the story's state and the page's size and theme into a target for
 * the live map. It may lag behind the state; it ends with the last one.
 */
export class StoryMap {
  readonly #canvas: HTMLElement;
  readonly #store: Store<StoryState>;
  readonly #isWanted: boolean;
  readonly #readsOn: boolean;
  readonly #load: typeof loadMap;
  readonly #viewport: MapViewport;
  readonly #stop = new AbortController();
  readonly #dwell = new Wait(DWELL);
  readonly #tiles = new TileStore();
  readonly #ahead = new DataAhead(this.#tiles);
  #base = "";
  #parts: MapParts | null = null;
  #live: LiveMap | null = null;
  #margin: MapMargin | null = null;
  /** The files to start again with, should the map fail; null once it has drawn. */
  #again: StoryFiles | null = null;
  /** The last view that the reader's own hands led to: the live map is there already. */
  #explored: MapView | null = null;

  constructor(options: StoryMapOptions) {
    this.#canvas = options.canvas;
    this.#store = options.store;
    this.#isWanted = options.isWanted;
    this.#readsOn = options.readsOn ?? true;
    this.#load = options.load ?? loadMap;
    this.#viewport = new MapViewport(
      options.canvas,
      options.wide ?? mediaQueries.wide,
      options.theme ?? null,
    );
    this.#store.follow(
      ["shown", "step", "view", "selected", "emphasis"],
      (now, before) => this.#follow(now, before),
      this.#stop.signal,
    );
  }

  /** The document of the story's maps, null until it is loaded. */
  get document(): MapDocument | null {
    return this.#parts?.document ?? null;
  }

  /** The live MapLibre map, null until its style is loaded. */
  get map() {
    return this.#hasFailed ? null : (this.#live?.map ?? null);
  }

  /** Whether the map does not yet show the story's state. */
  get busy(): boolean {
    if (this.#hasFailed) return false;
    if (this.#live === null) return this.#isWanted && this.#viewport.hasRoom;
    // The page may have been resized since the last frame: the observer reports that later.
    return this.#viewport.isResizing || this.#dwell.isRunning || this.#live.busy;
  }

  /**
   * Loads the parts of the map and starts it. A failure becomes the status `failed`; this never
   * rejects.
   */
  async start(files: StoryFiles): Promise<void> {
    const resized = () => this.#onResize();
    this.#viewport.watch(() => this.#apply("jump"), resized, this.#stop.signal);
    await this.#begin(files);
  }

  /** Starts a map that has failed once more, also one that fails before it next has drawn. */
  retry(files: StoryFiles): void {
    if (this.#hasFailed) void this.#begin(files);
    else this.#again = files;
  }

  /** Goes on with another map document, that of the story's next version. In dev only. */
  replaceDocument(document: MapDocument): void {
    if (this.#parts === null) return;
    this.#tiles.add(this.#base, document);
    this.#parts = { ...this.#parts, document };
    this.#margin?.renewLegend();
    this.#apply("jump");
  }

  /**
   * Returns the features of some style layers that are drawn within `radius` CSS px of a point of
   * the map; none while the map is about to change.
   */
  featuresAt(...query: Parameters<LiveMap["featuresAt"]>): FeatureOnMap[] {
    if (this.#hasFailed || this.#dwell.isRunning) return [];
    return this.#live?.featuresAt(...query) ?? [];
  }

  /**
   * The complete state of a waypoint for the present viewport; null until the map's document is
   * loaded.
   */
  expected(waypoint: string): ExpectedState | null {
    const { document } = this;
    if (document?.waypoints[waypoint] === undefined) return null;
    return expectedState(document, waypoint, this.#viewport.now, this.#viewport.form);
  }

  /** Ends the map. */
  stop(): void {
    this.#stop.abort();
    this.#ahead.stop();
    this.#dwell.end();
    this.#margin?.stop();
    if (!this.#hasFailed) this.#live?.remove();
  }

  get #hasFailed(): boolean {
    return this.#store.state.mapStatus === "failed";
  }

  /**
   * The target of the live map; null without a live map, or while its document lacks this waypoint.
   */
  get #target(): MapTarget | null {
    const { shown, step, view, selected, emphasis } = this.#store.state;
    if (this.#parts === null || this.#hasFailed) return null;
    const { document, buildMapTarget } = this.#parts;
    if (document.waypoints[shown] === undefined) return null;
    const { form, theme, size } = this.#viewport;
    const request = { document, step, view, selected, emphasis, form, theme, size };
    return buildMapTarget({ ...request, base: this.#base, waypoint: shown });
  }

  async #begin(files: StoryFiles): Promise<void> {
    this.#live = null;
    this.#base = files.base;
    this.#report("loading");
    try {
      const parts = await this.#load(files, this.#opening, this.#tiles, this.#ahead);
      if (this.#stop.signal.aborted) return;
      this.#parts = parts;
      await nextTask();
      if (this.#stop.signal.aborted) return;
      this.#viewport.measure();
      const live = this.#createLiveMap(parts);
      this.#live = live;
      await nextTask();
      if (!this.#stop.signal.aborted && this.#live === live && !this.#hasFailed)
        this.#addMargin(parts, live);
    } catch (error) {
      console.warn(
        `StoryMap: the map did not start (${String(error)}). The story goes on without it.`,
      );
      this.#report("failed");
    }
  }

  #createLiveMap({ LiveMap, images, applyDifference }: MapParts): LiveMap {
    const first = this.#target;
    if (first === null)
      throw new Error(`a map of "${this.#store.state.shown}" expected, none found`);
    return new LiveMap({
      container: this.#canvas,
      first,
      tiles: this.#tiles,
      images,
      report: (status) => this.#report(status),
      ...(applyDifference && { applyDifference }),
    });
  }

  #addMargin({ MapMargin }: MapParts, live: LiveMap): void {
    const margin = new MapMargin(this.#canvas, this.#store, live);
    this.#margin = margin;
    live.watchCamera((camera) => margin.measure(camera, this.#viewport.size));
    live.letExplore((camera) => this.#explore(camera));
  }

  #report(mapStatus: LiveMapStatus): void {
    const hasFailed = mapStatus === "failed";
    if (hasFailed) this.#margin?.stop();
    const again = this.#again;
    if (hasFailed || mapStatus === "idle") this.#again = null;
    if (hasFailed && again !== null) void this.#begin(again);
    else this.#store.set({ mapStatus });
    // First the reader sees the map at rest: one frame draws it, and with the next it is on the screen.
    const { signal } = this.#stop;
    if (mapStatus === "idle") afterPaint(() => afterPaint(() => this.#loadAhead(), signal), signal);
  }

  /** Loads what the reader may come to from the waypoint that they see. */
  #loadAhead(): void {
    const { document } = this;
    if (document !== null && this.#readsOn)
      void this.#ahead.readOn(this.#base, document, this.#opening);
  }

  /** The map as it would open now. */
  get #opening(): Opening {
    const { form, now } = this.#viewport;
    return { waypoint: this.#store.state.shown, form, size: now };
  }

  #follow(now: StoryState, before: StoryState): void {
    const jumps = now.pace === "arriving";
    if (now.shown !== before.shown || (jumps && this.#dwell.isRunning)) this.#travel(jumps);
    else if (now.view !== before.view) this.#look(now.view);
    else this.#restyle();
  }

  /** Goes to another waypoint: at once, or once it has been active for a moment. */
  #travel(jumps: boolean): void {
    this.#ahead.stop();
    this.#live?.takeOver();
    this.#dwell.end();
    if (jumps) this.#apply("jump");
    else this.#dwell.start(() => this.#apply("fly"));
  }

  /**
   * Jumps to a view of the waypoint's map, within its limits; null flies back to the story's own
   * camera.
   */
  #look(view: MapView | null): void {
    if (view !== null && view === this.#explored) return;
    // The view is of the waypoint that the map may be about to fly to.
    this.#dwell.end();
    this.#apply(view === null ? "fly" : "jump");
  }

  /** The reader has moved the map: the story stops steering. */
  #explore({ zoom, center }: Camera): void {
    // If they forestalled a flight, its waypoint appears here. Labels make room for each other from
    // now on.
    const isNew = this.#dwell.isRunning || this.#store.state.view === null;
    this.#dwell.end();
    this.#explored = { zoom, center };
    this.#store.set({ view: this.#explored });
    if (isNew) this.#restyle();
  }

  #apply(move: Move): void {
    const target = this.#target;
    if (target !== null) this.#live?.show(target, this.#viewport.isStill ? "jump" : move);
  }

  /**
   * Shows the waypoint anew where the map is now; a map that is about to leave takes the change
   * along.
   */
  #restyle(): void {
    const target = this.#dwell.isRunning ? null : this.#target;
    if (target !== null) this.#live?.restyle(target);
  }

  #onResize(): void {
    if (this.#parts === null || !this.#viewport.measure()) return;
    const target = this.#target;
    if (target !== null) this.#live?.resize(target);
  }
}
