import { createRoot, type Root } from "react-dom/client";
import { ATTR } from "../../lib/story/attributes.ts";
import type { MapDocument } from "../../lib/story/map-document.ts";
import type { MapTime } from "../../lib/story/map-state.ts";
import type { StoryFiles } from "../files/story-files.ts";
import type { FeatureOnMap } from "../map/features-on-map.ts";
import { pageWords } from "../page/page-words.ts";
import { Store } from "../store/store.ts";
import type { StoryState } from "../store/story-state.ts";
import { arrangeEntries } from "./arrange-entries.ts";
import { type Arrangement, AS_LISTED } from "./arrangement.ts";
import { DetailPanel } from "./detail-panel.tsx";
import { NameTip } from "./name-tip.ts";
import { findEntries, listEntries } from "./panel-entries.ts";
import {
  CLOSED,
  markOf,
  type PanelActions,
  type PanelEntry,
  type PanelList,
  type PanelState,
} from "./panel-state.ts";
import { pressed } from "./pressed.ts";

/** Reach of a press in CSS px: a mouse is exact, a finger is not. */
const REACH = { mouse: 12, touch: 24 } as const;

/** What Tab stops at in the panel. */
const STOPS =
  "a[href], button:not(:disabled), input, select, summary, [tabindex]:not([tabindex^='-'])";

/** The map that readers press on. */
export interface PressedMap {
  /** Null until it is loaded. */
  readonly document: MapDocument | null;
  /** Finds the features of some style layers within `radius` CSS px of a point of the map. */
  featuresAt(
    point: [x: number, y: number],
    radius: number,
    styleLayers: readonly string[],
  ): FeatureOnMap[];
}

/** The parts that the panel needs. */
export interface StoryDetailsOptions {
  /** The empty element that the panel is drawn in. */
  host: HTMLElement;
  /** The element the map fills. */
  canvas: HTMLElement;
  map: PressedMap;
  files: StoryFiles;
  /** The panel follows the waypoint, and writes the ringed mark. */
  store: Store<StoryState>;
}

/**
 * The details of what is on the map: opens a panel for a press on the map or for a list of a
 * layer's features, and rings the mark that the panel describes.
 */
export class StoryDetails implements PanelActions {
  readonly #options: StoryDetailsOptions;
  readonly #panel = new Store<PanelState>(CLOSED);
  readonly #root: Root;
  readonly #stop = new AbortController();
  readonly #tip: NameTip;
  #opener: HTMLElement | null = null;
  /** The layers in the open panel: it closes when one of them leaves the map. */
  #layers: readonly string[] = [];
  #again: () => void = () => undefined;
  /** Number of the last request: an answer to an older one comes too late. */
  #request = 0;

  constructor(options: StoryDetailsOptions) {
    this.#options = options;
    this.#root = createRoot(options.host);
    this.#tip = new NameTip(options.canvas, (layers) => options.files.details(layers));
    this.#root.render(<DetailPanel store={this.#panel} actions={this} />);
    document.addEventListener("keydown", (event) => this.#onKey(event), {
      signal: this.#stop.signal,
    });
  }

  /** Opens the details of the features at a press; a press on nothing closes the panel. */
  press(event: MouseEvent): void {
    this.#tip.hide();
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

  /** Shows the pointer as a hand where a press would open the panel, and what it would name. */
  hover(event: PointerEvent): void {
    if (this.#tip.isUnder(event)) return;
    const found = this.#featuresAt(event, REACH.mouse);
    this.#options.canvas.style.cursor = found.length > 0 ? "pointer" : "";
    void this.#tip.show(found, event.clientX, event.clientY);
  }

  /** Forgets where the mouse was: it has left the map, or the map has moved under it. */
  leave(): void {
    this.#tip.hide();
  }

  /** Opens the list of the features of a button's layer that its waypoint shows in full. */
  list(button: HTMLElement, byKeyboard: boolean): void {
    this.#show([button.getAttribute(ATTR.storyList) ?? ""], null, button, byKeyboard);
  }

  /** Opens one feature, as a press on it would, and moves the focus into the panel. */
  feature(layer: string, feature: string): Promise<void> {
    return this.#show([layer], [{ layer, feature, distance: 0 }], null, true);
  }

  /**
   * Closes the panel where the map of a waypoint lacks one of its layers; it stays where the
   * document cannot be had.
   */
  async follow(waypoint: string): Promise<void> {
    if (this.#panel.state.view.kind === "closed") return;
    const request = this.#request;
    const document = await this.#options.files.document().catch(() => null);
    // Meanwhile the reader has opened something else.
    if (document === null || request !== this.#request) return;
    const shown = document.waypoints[waypoint]?.show ?? [];
    if (this.#layers.some((id) => !shown.includes(id))) this.close();
  }

  close(): void {
    this.#request++;
    if (this.#panel.state.view.kind === "closed") return;
    if (this.#hasFocus) this.#opener?.focus({ preventScroll: true });
    this.#opener?.setAttribute("aria-expanded", "false");
    this.#opener = null;
    this.#layers = [];
    this.#panel.set(CLOSED);
    this.#select(null);
  }

  retry(): void {
    this.#again();
  }

  open(index: number): void {
    const { view } = this.#panel.state;
    if (view.kind !== "list" && view.kind !== "entry") return;
    const entry = view.entries[index];
    if (entry === undefined) return;
    this.#panel.set({
      view: { ...listOf(view), kind: "entry", index },
      takesFocus: this.#hasFocus,
    });
    this.#select(markOf(entry));
  }

  back(): void {
    const { view } = this.#panel.state;
    if (view.kind !== "entry") return;
    this.#panel.set({
      view: { ...listOf(view), kind: "list", at: view.index },
      takesFocus: this.#hasFocus,
    });
    this.#select(null);
  }

  arrange(arrangement: Arrangement): void {
    const { view } = this.#panel.state;
    if (view.kind !== "list") return;
    const entries = arrangeEntries(view.all, arrangement);
    this.#panel.set({
      view: { ...view, arrangement, entries, at: null },
      takesFocus: false,
    });
  }

  /** Takes the panel away. */
  stop(): void {
    this.close();
    this.#stop.abort();
    this.#tip.remove();
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
    const request = ++this.#request;
    if (this.#opener !== opener) this.#opener?.setAttribute("aria-expanded", "false");
    this.#opener = opener;
    opener?.setAttribute("aria-expanded", "true");
    this.#layers = [...new Set(layers)];
    this.#again = () => void this.#show(layers, found, opener, true);
    this.#select(null);
    // Details that come at once need no word of their loading.
    const wait = setTimeout(() => this.#showWord(request, { kind: "loading" }, takesFocus), 150);
    try {
      const details = await this.#options.files.details(this.#layers);
      clearTimeout(wait);
      if (request !== this.#request) return;
      const entries =
        found === null
          ? listEntries(details, await this.#timeOf(opener))
          : findEntries(found, details);
      if (request !== this.#request) return;
      this.#showEntries(entries, found === null, takesFocus);
    } catch (error) {
      clearTimeout(wait);
      console.warn(`StoryDetails: the details did not load (${String(error)}).`);
      this.#showWord(request, { kind: "failed" }, takesFocus);
    }
  }

  /** The window of time of the waypoint that a button belongs to. */
  async #timeOf(button: HTMLElement | null): Promise<MapTime | null> {
    const section = button?.closest<HTMLElement>(`[${ATTR.storyWaypoint}]`);
    const { waypoints } = await this.#options.files.document();
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
    const list = { heading, all: entries, entries, arrangement: AS_LISTED };
    if (entries.length > 1) {
      this.#panel.set({ view: { ...list, kind: "list", at: null }, takesFocus });
      // Of several marks that were pressed, the nearest shows where.
      if (!isWhole) this.#select(markOf(first));
      return;
    }
    this.#panel.set({ view: { ...list, kind: "entry", index: 0 }, takesFocus });
    this.#select(markOf(first));
  }

  #showWord(request: number, view: { kind: "loading" | "failed" }, takesFocus: boolean): void {
    if (request === this.#request) this.#panel.set({ view, takesFocus });
  }

  #select(selected: string | null): void {
    this.#options.store.set({ selected });
  }

  #featuresAt(event: MouseEvent, radius: number): FeatureOnMap[] {
    const { canvas, map } = this.#options;
    if (map.document === null) return [];
    const { left, top } = canvas.getBoundingClientRect();
    const point: [number, number] = [event.clientX - left, event.clientY - top];
    return pressed(map.document, radius, (layers, reach) => map.featuresAt(point, reach, layers));
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === "Tab") this.#leaveByTab(event);
    if (event.key !== "Escape" || event.defaultPrevented) return;
    if (this.#tip.isShown) {
      event.preventDefault();
      this.#tip.hide();
      return;
    }
    if (this.#panel.state.view.kind === "closed") return;
    event.preventDefault();
    this.close();
  }

  /**
   * Has Tab go on from where the panel was opened, in both directions: the panel is the last thing
   * on the page. It closes, since on phones it lies over the text.
   */
  #leaveByTab(event: KeyboardEvent): void {
    const opener = this.#opener;
    if (opener === null || !this.#hasFocus) return;
    const stops = [...this.#options.host.querySelectorAll<HTMLElement>(STOPS)];
    const isAtEnd = event.shiftKey
      ? document.activeElement === stops[0] ||
        !stops.some((stop) => stop === document.activeElement)
      : document.activeElement === stops.at(-1);
    if (!isAtEnd) return;
    // The opener gets the focus; from there the browser goes on by itself.
    this.close();
    if (event.shiftKey) event.preventDefault();
  }
}

function listOf({ heading, all, arrangement, entries }: PanelList): PanelList {
  return { heading, all, arrangement, entries };
}
