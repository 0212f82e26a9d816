import { ATTR } from "../../lib/story/attributes.ts";
import type { Camera, Size } from "../../lib/story/map-document.ts";
import type { Store } from "../store/store.ts";
import type { StoryState } from "../store/story-state.ts";
import { ExploreTools } from "./explore-tools.ts";
import { offerFullScreen } from "./full-screen.ts";
import { LegendButtons } from "./legend-buttons.ts";
import type { LiveMap } from "./live-map.ts";
import { showNorth, showScale } from "./map-measures.ts";

/**
 * The things around the live map: scale, north, the tools for exploring, and the legend, whose rows
 * bring out layers.
 */
export class MapMargin {
  readonly #block: HTMLElement;
  readonly #store: Store<StoryState>;
  readonly #tools: ExploreTools;
  readonly #stop = new AbortController();
  #legend: LegendButtons;

  /** `canvas` is the element the map fills. */
  constructor(canvas: HTMLElement, store: Store<StoryState>, live: LiveMap) {
    this.#block = canvas.closest<HTMLElement>(`[${ATTR.mapBlock}]`) ?? canvas;
    this.#store = store;
    this.#legend = this.#readLegend();
    this.#tools = new ExploreTools(canvas, {
      zoom: (direction, pressed) => live.zoom(direction, pressed),
      back: () => store.set({ view: null }),
    });
    const { signal } = this.#stop;
    offerFullScreen(this.#block, signal);
    store.follow(["view"], ({ view }) => this.#tools.follow(view !== null), signal);
    store.follow(
      ["emphasis"],
      ({ emphasis }) => emphasis === null && this.#legend.release(),
      signal,
    );
  }

  /** Shows the scale and north of this camera in a map of this size (CSS px). */
  measure(camera: Camera, size: Size): void {
    showScale(this.#block, camera, size);
    showNorth(this.#block, camera.bearing);
  }

  /** Makes buttons of the legend's rows anew: the page may have others now. */
  renewLegend(): void {
    this.#legend.stop();
    this.#store.set({ emphasis: null });
    this.#legend = this.#readLegend();
  }

  /** Takes everything back: there is no live map any more. */
  stop(): void {
    this.#stop.abort();
    this.#legend.stop();
    this.#tools.stop();
    for (const part of this.#block.querySelectorAll(`[${ATTR.mapScale}], [${ATTR.mapNorth}]`))
      part.setAttribute("hidden", "");
  }

  #readLegend(): LegendButtons {
    return new LegendButtons(this.#block, (emphasis) => this.#store.set({ emphasis }));
  }
}
