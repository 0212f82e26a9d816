import { formOf } from "../../lib/map/viewport.ts";
import {
  type DeepLink,
  type MapView,
  parseDeepLink,
  printDeepLink,
  roundView,
} from "../../lib/story/deep-link.ts";
import type { StoryFiles } from "../files/story-files.ts";
import { sayUnavailable } from "../page/say-unavailable.ts";
import type { StoryPage } from "../page/story-page.ts";
import type { Store } from "../store/store.ts";
import type { StoryState } from "../store/story-state.ts";
import type { FeaturePlace } from "./find-feature.ts";
import { OWN_MOVES } from "./hold-place.ts";
import {
  elementAt,
  findPlace,
  type PagePlace,
  placeOf,
  scrollToPlace,
  startOf,
} from "./linked-place.ts";

/** The parts of a story that its links use. */
export interface StoryLinksOptions {
  page: StoryPage;
  files: StoryFiles;
  /** Scrolls to a place and holds it; the map jumps there. */
  arrive(scroll: () => void): void;
  /** Opens the panel of a feature; resolves when it is open or has failed. */
  open(layer: string, feature: string): Promise<void>;
}

/** A link that was followed, as long as the page shows what it names. */
interface Followed extends DeepLink {
  hash: string;
  /** Null while a feature is looked for. */
  at: PagePlace | null;
}

/**
 * Follows links into the story: the fragment that the page came with, one typed into the address,
 * one pressed. A link is shown in full or ignored. The address keeps its fragment while that is
 * true.
 */
export class StoryLinks {
  readonly #options: StoryLinksOptions;
  readonly #store: Store<StoryState>;
  #followed: Followed | null = null;
  #search: AbortController | null = null;
  /** The view to show once the browser has brought back the reader's place. */
  #due: MapView | null = null;

  constructor(store: Store<StoryState>, options: StoryLinksOptions, signal: AbortSignal) {
    this.#store = store;
    this.#options = options;
    window.addEventListener("hashchange", () => this.follow(location.hash), { signal });
    signal.addEventListener("abort", () => this.#search?.abort());
    store.follow(["pace"], ({ pace }) => pace === "settled" && this.#settle(), signal);
  }

  /** Whether a link is followed whose feature or view is not yet shown. */
  get isBusy(): boolean {
    return this.#search !== null || this.#due !== null;
  }

  /** Whether the reader is still where a followed link has led them. */
  get isHeld(): boolean {
    return this.#followed !== null && !this.isBusy && this.#isAt(this.#store.state.shown);
  }

  /**
   * Follows the fragment that the page came with. On a fresh visit it scrolls there, if
   * `mayScroll`. On Back and reload the browser has brought back the reader's own place: only the
   * panel or view opens again.
   */
  start(mayScroll: boolean): void {
    const { page } = this.#options;
    const [entry] = performance.getEntriesByType("navigation");
    const isFresh =
      mayScroll && (entry as PerformanceNavigationTiming | undefined)?.type === "navigate";
    if (location.hash === "") return;
    const isFollowed = this.follow(location.hash, isFresh);
    if (isFollowed || !isFresh || elementAt(location.hash) !== null) return;
    const chapter = page.chapters.find(({ path }) => path === location.pathname);
    if (chapter !== undefined)
      this.#options.arrive(() =>
        chapter.element.scrollIntoView({ behavior: "instant", block: "start" }),
      );
  }

  /**
   * Shows the place, feature or view that a fragment names; false where it is no link into this
   * story.
   */
  follow(hash: string, scrolls = true): boolean {
    this.#search?.abort();
    this.#search = null;
    this.#followed = null;
    this.#due = null;
    const link = parseDeepLink(hash);
    if (link === null) return false;
    const { place, view } = link;
    if (place?.kind === "feature") {
      this.#followed = { ...link, hash, at: null };
      this.#search = new AbortController();
      void this.#find(place.layer, place.feature, scrolls, this.#search.signal);
      return true;
    }
    const at = place === null ? startOf(this.#options.page) : findPlace(this.#options.page, place);
    if (at === null) return false;
    this.#followed = { ...link, hash, at };
    if (scrolls) this.#go(at);
    if (scrolls && view !== null) this.#store.set({ view });
    else this.#due = view;
    return true;
  }

  /**
   * The fragment for the state of the page now; empty above the first waypoint, and where the
   * chapter's own address shows the same. With `keeps` the address keeps it, as if its link had
   * been followed.
   */
  hashHere(keeps: boolean): string {
    const { waypoint, step, view, selected } = this.#store.state;
    if (waypoint === null) return "";
    const link: DeepLink = {
      place: placeOf(waypoint, step, selected),
      view: view && roundView(view),
    };
    const hash = printDeepLink(link);
    const at = { waypoint, step: link.place?.kind === "step" ? step : null };
    if (keeps && hash !== "") this.#followed = { ...link, hash, at };
    return hash;
  }

  /**
   * The fragment for the address where the reader has settled: that of the followed link while it
   * holds.
   */
  hashAt({ shown, step, selected, view }: StoryState): string {
    const link = this.#followed;
    if (link === null) return "";
    if (this.#search !== null) return link.hash;
    const { place, at } = link;
    const isThere = this.#isAt(shown) && (at?.step === null || at?.step === step);
    const isOpen = place?.kind !== "feature" || selected === `${place.layer}/${place.feature}`;
    if (isThere && isOpen && isSameView(link.view, view)) return link.hash;
    this.#followed = null;
    return "";
  }

  /** The reader has settled: shows the view that has waited for that. */
  #settle(): void {
    const view = this.#due;
    this.#due = null;
    if (view !== null && this.#isAt(this.#store.state.shown)) this.#store.set({ view });
  }

  #isAt(shown: string): boolean {
    return this.#followed?.at?.waypoint.id === shown;
  }

  #go(at: PagePlace): void {
    this.#options.arrive(() => scrollToPlace(this.#options.page, at));
  }

  async #find(
    layer: string,
    feature: string,
    scrolls: boolean,
    signal: AbortSignal,
  ): Promise<void> {
    let hasMoved = false;
    const move = () => {
      hasMoved = true;
    };
    for (const name of OWN_MOVES) window.addEventListener(name, move, { signal, passive: true });
    try {
      const place = await this.#placeOfFeature(layer, feature);
      if (signal.aborted) return;
      // A reader who has begun to read stays where they are.
      if (place === null || (hasMoved && scrolls)) this.#followed = null;
      else {
        if (this.#followed !== null) this.#followed.at = place;
        if (scrolls) this.#go(place);
        const view = this.#followed?.view ?? null;
        if (view !== null) this.#store.set({ view });
        await this.#options.open(layer, feature);
        if (signal.aborted) return;
      }
    } catch (error) {
      if (signal.aborted) return;
      this.#followed = null;
      sayUnavailable();
      console.warn(`StoryLinks: a linked feature was not found (${String(error)}).`);
    }
    this.#search?.abort();
    this.#search = null;
  }

  /** Where on the page a feature is shown best; null where no map of the story shows it. */
  async #placeOfFeature(layer: string, feature: string): Promise<PagePlace | null> {
    const { page, files } = this.#options;
    const chapter = page.chapters.find(({ path }) => path === location.pathname)?.id ?? "";
    const { clientWidth: width, clientHeight: height } = page.canvas;
    const form = formOf({ width: window.innerWidth, height: window.innerHeight });
    const { findFeature } = await import("./find-feature.ts");
    const question = { files, chapter, layer, feature, form, size: { width, height } };
    const found: FeaturePlace | null = await findFeature(question);
    const waypoint = page.waypoints.find(({ id }) => id === found?.waypoint);
    return found === null || waypoint === undefined ? null : { waypoint, step: found.step };
  }
}

/** Whether the reader looks where a link says; a link without a view says nothing of that. */
function isSameView(linked: MapView | null, view: MapView | null): boolean {
  if (linked === null) return true;
  return view !== null && JSON.stringify(roundView(view)) === JSON.stringify(linked);
}
