import { type ExpectedState, expectedState } from "../../lib/map/expected.ts";
import { mediaQueries } from "../../lib/map/viewport.ts";
import type { MapView } from "../../lib/story/deep-link.ts";
import type { Camera, MapDocument, Size } from "../../lib/story/map-document.ts";
import type { Form, Theme } from "../../lib/story/map-state.ts";
import type { ExploreTools } from "./explore-tools.ts";
import type { FeatureOnMap } from "./features-on-map.ts";
import type { LiveMap, LiveMapStatus, MapPicture, Move } from "./live-map.ts";
import { loadMap, type MapParts } from "./load-map.ts";
import type { MapMargin } from "./map-margin.ts";
import type { StoryMapOptions } from "./story-map-options.ts";

/** How long in ms a waypoint must stay in charge before the map goes there: fast scrolling passes it by. */
const DWELL = 120;

/**
 * The map beside a story: turns (waypoint, step, size, form, theme) into a picture and has the live map show it.
 * It can be asked for any waypoint and step at any time; the last one asked for is the one shown.
 */
export class StoryMap {
  readonly #canvas: HTMLElement;
  readonly #base: string;
  readonly #tell: (status: LiveMapStatus) => void;
  readonly #changed: () => void;
  readonly #stop = new AbortController();
  readonly #dark = matchMedia(mediaQueries.dark);
  readonly #wide: MediaQueryList;
  readonly #asked: Theme | null;
  readonly #still = matchMedia(mediaQueries.stillness);
  readonly #resized = new ResizeObserver(() => this.#onResize());
  protected parts: MapParts | null = null;
  #live: LiveMap | null = null;
  #margin: MapMargin | null = null;
  #tools: ExploreTools | null = null;
  #emphasis: string | null = null;
  readonly #isWanted: boolean;
  #failed = false;
  /** Path of the map document to start again with, should the map fail; null where it ends. */
  #again: string | null = null;
  #waypoint: string;
  #selected: string | null = null;
  /** Where the reader looks; null while the story steers. */
  #view: MapView | null = null;
  #step: number | null;
  #size: Size;
  #dwell: ReturnType<typeof setTimeout> | undefined;

  constructor(options: StoryMapOptions) {
    const { canvas, base, waypoint, step, isWanted, tell, changed } = options;
    this.#wide = matchMedia(options.wide ?? mediaQueries.wide);
    this.#asked = options.theme ?? null;
    this.#canvas = canvas;
    this.#base = base;
    this.#waypoint = waypoint;
    this.#step = step;
    this.#isWanted = isWanted;
    this.#changed = changed;
    this.#tell = (status) => {
      this.#failed = status === "failed";
      if (this.#failed) this.#endTools();
      const again = this.#again;
      if (this.#failed || status === "idle") this.#again = null;
      if (this.#failed && again !== null) this.#begin(again);
      else tell(status);
    };
    this.#size = sizeOf(canvas);
  }

  /** The document of the story's maps, null until it is loaded. */
  get document(): MapDocument | null {
    return this.parts?.document ?? null;
  }

  /** The live MapLibre map, null until its style is loaded. */
  get map() {
    return this.#failed ? null : (this.#live?.map ?? null);
  }

  /** Whether a state is asked for that the map does not yet show. */
  get busy(): boolean {
    if (this.#failed) return false;
    if (this.#live === null) return this.#isWanted;
    const { width, height } = sizeOf(this.#canvas);
    // The page may have been resized since the last frame: the map has not heard of it yet.
    const isResizing = width !== this.#size.width || height !== this.#size.height;
    return isResizing || this.#dwell !== undefined || this.#live.busy;
  }

  /** Loads what the map needs and starts it. A failure is told as `failed`, never thrown. */
  async start(documentPath: string): Promise<void> {
    this.#listen();
    await this.#begin(documentPath);
  }

  /** Starts a map that has failed once more, or one that fails before it next has drawn. */
  retry(documentPath: string): void {
    if (this.#failed) this.#begin(documentPath);
    else this.#again = documentPath;
  }

  /**
   * Goes to a waypoint's step: flies there once the waypoint has been in charge for a moment, or jumps at once.
   * From step to step of a waypoint the map stays where it is, or goes on to where it is flying.
   */
  show(waypoint: string, step: number | null, move: Move): void {
    const isSame = waypoint === this.#waypoint;
    const isStep = step !== this.#step;
    this.#step = step;
    if (isSame && this.#dwell === undefined) {
      if (isStep) this.#restyle();
      return;
    }
    // The waypoint waits to be flown to, and takes its step along.
    if (isSame && move === "fly") return;
    this.#waypoint = waypoint;
    this.#look(null);
    this.#live?.takeOver();
    this.#emphasis = null;
    this.#margin?.release();
    clearTimeout(this.#dwell);
    this.#dwell = undefined;
    if (move === "jump") this.apply("jump");
    else {
      this.#dwell = setTimeout(() => {
        this.#dwell = undefined;
        this.apply("fly");
      }, DWELL);
    }
  }

  /** What of some style layers is drawn within `radius` CSS px of a point of the map; nothing while it is about to change. */
  featuresAt(...asked: Parameters<LiveMap["featuresAt"]>): FeatureOnMap[] {
    if (this.#failed || this.#dwell !== undefined) return [];
    return this.#live?.featuresAt(...asked) ?? [];
  }

  /** The mark that is ringed, or null. */
  get selected(): string | null {
    return this.#selected;
  }

  /** Rings a mark, `<layer>/<feature>`, wherever the map goes; null rings none. */
  select(mark: string | null): void {
    if (mark === this.#selected) return;
    this.#selected = mark;
    this.#restyle();
    this.#changed();
  }

  /** Where the reader looks who has left the story's own camera; null while the story steers. */
  get view(): MapView | null {
    return this.#view;
  }

  /** Jumps to a view of the waypoint's map, within its limits; null flies back to the story's own. */
  look(view: MapView | null): void {
    if (view === null && this.#view === null) return;
    this.#look(view);
    // A waypoint that waits to be flown to is what the view is of.
    clearTimeout(this.#dwell);
    this.#dwell = undefined;
    this.apply(view === null ? "fly" : "jump");
    this.#changed();
  }

  /** Brings out one layer of the waypoint; null, or the next waypoint, brings back its own picture. */
  emphasise(layer: string | null): void {
    if (layer === this.#emphasis) return;
    this.#emphasis = layer;
    this.#restyle();
  }

  /** The complete state of a waypoint for the present viewport; null until the map's document is loaded. */
  expected(waypoint: string): ExpectedState | null {
    const { document } = this;
    if (document?.waypoints[waypoint] === undefined) return null;
    return expectedState(document, waypoint, sizeOf(this.#canvas), this.#form);
  }

  /** Ends the map. */
  stop(): void {
    this.#stop.abort();
    this.#resized.disconnect();
    clearTimeout(this.#dwell);
    this.#endTools();
    if (!this.#failed) this.#live?.remove();
  }

  protected load(documentPath: string): Promise<MapParts> {
    return loadMap(this.#base, documentPath, this.#waypoint);
  }

  /** Takes charge of the rows of the key, and of what stands around the map. */
  protected beginMargin({ MapMargin }: MapParts): void {
    this.#margin = new MapMargin(this.#canvas, (layer) => this.emphasise(layer));
  }

  protected endMargin(): void {
    this.#margin?.stop();
  }

  protected apply(move: Move): void {
    if (this.parts === null || this.#failed) return;
    this.#live?.show(this.#picture(this.parts), this.#still.matches ? "jump" : move);
  }

  async #begin(documentPath: string): Promise<void> {
    this.#live = null;
    this.#tell("loading");
    try {
      const parts = await this.load(documentPath);
      if (this.#stop.signal.aborted) return;
      this.parts = parts;
      this.#size = sizeOf(this.#canvas);
      this.#live = new parts.LiveMap(this.#canvas, this.#picture(parts), parts.images, this.#tell);
      this.beginMargin(parts);
      this.#live.watchCamera((camera) => this.#margin?.follow(camera, this.#size));
      this.#tools = new parts.ExploreTools(this.#canvas, {
        zoom: (direction, pressed) => this.#live?.zoom(direction, pressed),
        back: () => this.look(null),
      });
      this.#tools.follow(this.#view !== null);
      this.#live.letExplore((camera) => this.#explored(camera));
    } catch (error) {
      console.warn(
        `StoryMap: the map did not start (${String(error)}). The story is read without it.`,
      );
      this.#tell("failed");
    }
  }

  get #form(): Form {
    return this.#wide.matches ? "wide" : "tall";
  }

  get #theme(): Theme {
    return this.#asked ?? (this.#dark.matches ? "dark" : "light");
  }

  #picture({ buildMapPicture, document }: MapParts): MapPicture {
    return buildMapPicture({
      document,
      base: this.#base,
      waypoint: this.#waypoint,
      step: this.#step,
      form: this.#form,
      theme: this.#theme,
      selected: this.#selected,
      emphasis: this.#emphasis,
      size: this.#size,
      view: this.#view,
    });
  }

  /** The reader has moved the map: the story stops steering. */
  #explored({ zoom, center }: Camera): void {
    // The waypoint whose flight they forestalled is shown where they look; its labels make room for each other.
    const isNew = this.#dwell !== undefined || this.#view === null;
    clearTimeout(this.#dwell);
    this.#dwell = undefined;
    this.#look({ zoom, center });
    if (isNew) this.#restyle();
    this.#changed();
  }

  #look(view: MapView | null): void {
    this.#view = view;
    this.#tools?.follow(view !== null);
  }

  #endTools(): void {
    this.endMargin();
    this.#tools?.stop();
  }

  /** Shows the waypoint anew where the map stands; one that is about to leave takes the change along. */
  #restyle(): void {
    if (this.parts === null || this.#failed || this.#dwell !== undefined) return;
    this.#live?.restyle(this.#picture(this.parts).style);
  }

  #listen(): void {
    const options = { signal: this.#stop.signal };
    this.#dark.addEventListener("change", () => this.apply("jump"), options);
    this.#wide.addEventListener("change", () => this.#onResize(), options);
    this.#resized.observe(this.#canvas);
  }

  #onResize(): void {
    if (this.parts === null || this.#failed) return;
    const size = sizeOf(this.#canvas);
    if (size.width === 0 || size.height === 0) return;
    this.#size = size;
    this.#live?.resize(this.#picture(this.parts));
  }
}

function sizeOf(element: HTMLElement): Size {
  return { width: element.clientWidth, height: element.clientHeight };
}
