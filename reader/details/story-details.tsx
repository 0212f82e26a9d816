import { createRoot, type Root } from "react-dom/client";
import { ATTR } from "../../lib/story/attributes.ts";
import { presenceOf } from "../../lib/story/in-time.ts";
import type { LayerDetails } from "../../lib/story/layer-details.ts";
import type { MapDocument } from "../../lib/story/map-document.ts";
import type { MapTime } from "../../lib/story/map-state.ts";
import type { FeatureOnMap } from "../map/features-on-map.ts";
import { pageWords } from "../page/page-words.ts";
import { DetailPanel } from "./detail-panel.tsx";
import { DetailFiles } from "./load-details.ts";
import { markOf, type PanelActions, type PanelEntry, PanelStore } from "./panel-state.ts";
import { pressed } from "./pressed.ts";

/** Reach of a press in CSS px: a mouse is exact, a finger is not. */
const REACH = { mouse: 12, touch: 24 } as const;

/** What the panel needs of the map beside it. */
export interface PressedMap {
  /** Null until it is loaded. */
  readonly document: MapDocument | null;
  /** What of some style layers is drawn within `radius` CSS px of a point of the map. */
  featuresAt(
    point: [x: number, y: number],
    radius: number,
    styleLayers: readonly string[],
  ): FeatureOnMap[];
  /** Rings a mark, `<layer>/<feature>`; null rings none. */
  select(mark: string | null): void;
}

/** What the panel is made with. */
export interface StoryDetailsOptions {
  /** The empty element that the panel is drawn in. */
  host: HTMLElement;
  /** The element the map fills. */
  canvas: HTMLElement;
  map: PressedMap;
  base: string;
  /** Path of the story's map document. */
  mapUrl: string;
}

/**
 * The details of what is on the map: opens a panel for a press on the map or for a list of a layer's
 * features, and rings the mark that the panel tells of.
 */
export class StoryDetails implements PanelActions {
  readonly #options: StoryDetailsOptions;
  readonly #files: DetailFiles;
  readonly #store = new PanelStore();
  readonly #root: Root;
  readonly #stop = new AbortController();
  #opener: HTMLElement | null = null;
  /** Layers that the open panel tells of: it closes when one of them leaves the map. */
  #layers: readonly string[] = [];
  #again: () => void = () => undefined;
  #asked = 0;

  constructor(options: StoryDetailsOptions) {
    this.#options = options;
    this.#files = new DetailFiles(options.base, options.mapUrl);
    this.#root = createRoot(options.host);
    this.#root.render(<DetailPanel store={this.#store} actions={this} />);
    document.addEventListener("keydown", (event) => this.#onKey(event), {
      signal: this.#stop.signal,
    });
  }

  /** Opens what lies under a press on the map; a press on nothing closes the panel. */
  press(event: MouseEvent): void {
    const isTouch = event instanceof PointerEvent && event.pointerType === "touch";
    const found = this.#featuresAt(event, isTouch ? REACH.touch : REACH.mouse);
    if (found.length === 0) this.close();
    else
      this.#show(
        found.map(({ layer }) => layer),
        found,
        null,
        false,
      );
  }

  /** Shows a hand over what a press would open. */
  hover(event: PointerEvent): void {
    const isOver = this.#featuresAt(event, REACH.mouse).length > 0;
    this.#options.canvas.style.cursor = isOver ? "pointer" : "";
  }

  /** Opens the list of the features of the layer that a button names, as many as are in the time of its waypoint. */
  list(button: HTMLElement, byKeyboard: boolean): void {
    this.#show([button.getAttribute(ATTR.storyList) ?? ""], null, button, byKeyboard);
  }

  /** Opens one feature, as a press on it would; the keyboard's place moves along. */
  feature(layer: string, feature: string): Promise<void> {
    return this.#show([layer], [{ layer, feature, distance: 0 }], null, true);
  }

  /** Closes the panel where the map no longer shows what it tells of; it stays where nobody can say so. */
  async moved(waypoint: string): Promise<void> {
    if (this.#store.get().view.kind === "closed") return;
    const asked = this.#asked;
    const document = await this.#files.document().catch(() => null);
    // Meanwhile the reader has asked for something else.
    if (document === null || asked !== this.#asked) return;
    const shown = document.waypoints[waypoint]?.show ?? [];
    if (this.#layers.some((id) => !shown.includes(id))) this.close();
  }

  close(): void {
    this.#asked++;
    if (this.#store.get().view.kind === "closed") return;
    if (this.#hasFocus) this.#opener?.focus({ preventScroll: true });
    this.#opener?.setAttribute("aria-expanded", "false");
    this.#opener = null;
    this.#layers = [];
    this.#store.set({ view: { kind: "closed" }, takesFocus: false });
    this.#options.map.select(null);
  }

  retry(): void {
    this.#again();
  }

  open(index: number): void {
    const { view } = this.#store.get();
    if (view.kind !== "list" && view.kind !== "entry") return;
    const { heading, entries } = view;
    const entry = entries[index];
    if (entry === undefined) return;
    this.#store.set({
      view: { kind: "entry", heading, entries, index },
      takesFocus: this.#hasFocus,
    });
    this.#options.map.select(markOf(entry));
  }

  back(): void {
    const { view } = this.#store.get();
    if (view.kind !== "entry") return;
    const { heading, entries, index } = view;
    this.#store.set({
      view: { kind: "list", heading, entries, at: index },
      takesFocus: this.#hasFocus,
    });
    this.#options.map.select(null);
  }

  /** Takes the panel away. */
  stop(): void {
    this.close();
    this.#stop.abort();
    this.#root.unmount();
  }

  get #hasFocus(): boolean {
    return this.#options.host.contains(document.activeElement);
  }

  /** Loads and shows some features, or all of the layers where `found` is null. */
  async #show(
    layers: readonly string[],
    found: readonly FeatureOnMap[] | null,
    opener: HTMLElement | null,
    takesFocus: boolean,
  ): Promise<void> {
    const asked = ++this.#asked;
    if (this.#opener !== opener) this.#opener?.setAttribute("aria-expanded", "false");
    this.#opener = opener;
    opener?.setAttribute("aria-expanded", "true");
    this.#layers = [...new Set(layers)];
    this.#again = () => void this.#show(layers, found, opener, true);
    this.#options.map.select(null);
    // What is there in no time needs no word of its loading.
    const wait = setTimeout(() => this.#tell(asked, { kind: "loading" }, takesFocus), 150);
    try {
      const details = await this.#files.load(this.#layers);
      clearTimeout(wait);
      if (asked !== this.#asked) return;
      const entries =
        found === null ? listed(details, await this.#timeOf(opener)) : foundEntries(found, details);
      if (asked !== this.#asked) return;
      this.#showEntries(entries, found === null, takesFocus);
    } catch (error) {
      clearTimeout(wait);
      console.warn(`StoryDetails: the details did not load (${String(error)}).`);
      this.#tell(asked, { kind: "failed" }, takesFocus);
    }
  }

  /** The time of the waypoint that a button belongs to. */
  async #timeOf(button: HTMLElement | null): Promise<MapTime | null> {
    const section = button?.closest<HTMLElement>(`[${ATTR.storyWaypoint}]`);
    const { waypoints } = await this.#files.document();
    return waypoints[section?.getAttribute(ATTR.storyWaypoint) ?? ""]?.time ?? null;
  }

  #showEntries(entries: PanelEntry[], isWhole: boolean, takesFocus: boolean): void {
    const [first] = entries;
    if (first === undefined) {
      this.close();
      return;
    }
    const say = pageWords();
    const heading = isWhole
      ? say("panel.all", { count: entries.length, called: first.layer.called ?? "" })
      : say(first.feature === null ? "panel.layers" : "panel.marks", { count: entries.length });
    if (entries.length > 1) {
      this.#store.set({ view: { kind: "list", heading, entries, at: null }, takesFocus });
      return;
    }
    this.#store.set({ view: { kind: "entry", heading, entries, index: 0 }, takesFocus });
    this.#options.map.select(markOf(first));
  }

  #tell(asked: number, view: { kind: "loading" | "failed" }, takesFocus: boolean): void {
    if (asked === this.#asked) this.#store.set({ view, takesFocus });
  }

  #featuresAt(event: MouseEvent, radius: number): FeatureOnMap[] {
    const { canvas, map } = this.#options;
    if (map.document === null) return [];
    const { left, top } = canvas.getBoundingClientRect();
    const point: [number, number] = [event.clientX - left, event.clientY - top];
    return pressed(map.document, radius, (layers, reach) => map.featuresAt(point, reach, layers));
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    if (this.#store.get().view.kind === "closed") return;
    event.preventDefault();
    this.close();
  }
}

/** The features that a map shows in full. */
function listed(details: readonly LayerDetails[], time: MapTime | null): PanelEntry[] {
  return details.flatMap((layer) =>
    layer.features
      .filter(({ day }) => layer.time === null || presenceOf(day, time) === "full")
      .map((feature) => ({ layer, feature })),
  );
}

/** What was found on the map, the nearest first; what stands at one place, by its date. */
function foundEntries(
  found: readonly FeatureOnMap[],
  details: readonly PanelEntry["layer"][],
): PanelEntry[] {
  const entries = details.flatMap((layer): { entry: PanelEntry; distance: number }[] => {
    const here = found.filter((one) => one.layer === layer.id);
    const features = layer.features.flatMap((feature) => {
      const one = here.find((one) => one.feature === feature.id);
      return one === undefined ? [] : [{ entry: { layer, feature }, distance: one.distance }];
    });
    return features.length > 0 ? features : [{ entry: { layer, feature: null }, distance: 0 }];
  });
  return entries
    .sort((a, b) => Math.round(a.distance) - Math.round(b.distance))
    .map(({ entry }) => entry);
}
