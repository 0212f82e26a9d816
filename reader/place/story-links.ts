import { formOf } from "../../lib/map/viewport.ts";
import {
  type DeepLink,
  formatDeepLink,
  type LinkPlace,
  type MapView,
  parseDeepLink,
  roundView,
} from "../../lib/story/deep-link.ts";
import { stepName } from "../../lib/story/step-name.ts";
import type { PageWaypoint, StoryPage } from "../page/story-page.ts";
import { OWN_MOVES } from "./hold-place.ts";
import { findPlace, type PagePlace, scrollToPlace } from "./linked-place.ts";

/** What the links of a story need of it. */
export interface StoryLinksOptions {
  page: StoryPage;
  base: string;
  mapUrl: string;
  /** Called around a scroll to a place: the map jumps there. */
  arrive(scroll: () => void): void;
  /** Opens the panel of a feature; resolves when it is open or has failed. */
  open(layer: string, feature: string): Promise<void>;
  /** Has the map look somewhere else than the story does. */
  look(view: MapView): void;
  /** Where it looks by the reader's wish; null where the story steers. */
  view(): MapView | null;
  /** `<layer>/<feature>` of the mark whose panel is open, or null. */
  selected(): string | null;
}

/** A link that was followed, as long as the page shows what it asks for. */
interface Followed extends DeepLink {
  hash: string;
  /** Null while a feature is looked for. */
  at: PagePlace | null;
}

/**
 * Follows links into the story: the fragment that the page came with, one typed into the address, one pressed.
 * What a link asks for is shown in full, or it is ignored. The address keeps the fragment while it is true.
 */
export class StoryLinks {
  readonly #options: StoryLinksOptions;
  #followed: Followed | null = null;
  #search: AbortController | null = null;
  /** A view to look at once the browser has brought back the reader's place. */
  #due: MapView | null = null;

  constructor(options: StoryLinksOptions, signal: AbortSignal) {
    this.#options = options;
    window.addEventListener("hashchange", () => this.follow(location.hash), { signal });
    signal.addEventListener("abort", () => this.#search?.abort());
  }

  /** Whether a link is followed whose feature or view is not yet shown. */
  get isBusy(): boolean {
    return this.#search !== null || this.#due !== null;
  }

  /** Whether the page shows what a link has asked for. */
  get isHeld(): boolean {
    return this.#followed !== null && !this.isBusy;
  }

  /**
   * Follows the fragment that the page came with. On a fresh visit it scrolls there, if `mayScroll`; on Back and reload
   * the browser has brought back the reader's own place, and what stood open there opens again.
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

  /** Shows what a fragment asks for; false where it is no link into this story. */
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
    if (scrolls && view !== null) this.#options.look(view);
    else this.#due = view;
    return true;
  }

  /**
   * The fragment of what the page shows now, at a waypoint and step; empty where the chapter's own address says it all.
   * With `keeps` the address keeps it, as if its link had been followed.
   */
  hashHere(waypoint: PageWaypoint, step: number | null, keeps: boolean): string {
    const looking = this.#options.view();
    const link: DeepLink = {
      place: placeOf(waypoint, step, this.#options.selected()),
      view: looking && roundView(looking),
    };
    const hash = formatDeepLink(link);
    const at = { waypoint, step: link.place?.kind === "step" ? step : null };
    if (keeps && hash !== "") this.#followed = { ...link, hash, at };
    return hash;
  }

  /** The reader has settled at a waypoint, null above the first: what waited for that is shown. */
  settle(waypoint: string | null): void {
    const view = this.#due;
    this.#due = null;
    if (view !== null && this.#isAt(waypoint)) this.#options.look(view);
  }

  /** The fragment that the address keeps where the reader has settled: that of the link while it holds. */
  hashAt(waypoint: string | null, step: number | null): string {
    const link = this.#followed;
    if (link === null) return "";
    if (this.#search !== null) return link.hash;
    const isThere = this.#isAt(waypoint) && (link.at?.step === null || link.at?.step === step);
    const isTold = link.place?.kind !== "feature" || this.#isSelected(link.place);
    if (isThere && isTold && this.#isLookingAt(link.view)) return link.hash;
    this.#followed = null;
    return "";
  }

  /** Above the first waypoint the map shows the first. */
  #isAt(waypoint: string | null): boolean {
    const first = this.#options.page.waypoints[0]?.id;
    return this.#followed?.at?.waypoint.id === (waypoint ?? first);
  }

  #isLookingAt(view: MapView | null): boolean {
    const looking = this.#options.view();
    // Who explores from a place that a link has led to is still there.
    if (view === null) return true;
    return looking !== null && JSON.stringify(roundView(looking)) === JSON.stringify(view);
  }

  #isSelected({ layer, feature }: { layer: string; feature: string }): boolean {
    return this.#options.selected() === `${layer}/${feature}`;
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
    const { page, base, mapUrl, open } = this.#options;
    let isMoving = false;
    const move = () => {
      isMoving = true;
    };
    for (const name of OWN_MOVES) window.addEventListener(name, move, { signal, passive: true });
    const chapter = page.chapters.find(({ path }) => path === location.pathname)?.id ?? "";
    const { clientWidth: width, clientHeight: height } = page.canvas;
    const form = formOf({ width: window.innerWidth, height: window.innerHeight });
    const question = { base, mapUrl, chapter, layer, feature, form, size: { width, height } };
    try {
      const { findFeature } = await import("./find-feature.ts");
      const found = await findFeature(question);
      if (signal.aborted) return;
      const waypoint = page.waypoints.find(({ id }) => id === found?.waypoint);
      if (found === null || waypoint === undefined) this.#followed = null;
      else {
        const at = { waypoint, step: found.step };
        if (this.#followed !== null) this.#followed.at = at;
        // Who has begun to read is not taken away.
        if (isMoving && scrolls) this.#followed = null;
        else {
          if (scrolls) this.#go(at);
          const view = this.#followed?.view ?? null;
          if (view !== null) this.#options.look(view);
          await open(layer, feature);
          if (signal.aborted) return;
        }
      }
    } catch (error) {
      if (signal.aborted) return;
      this.#followed = null;
      console.warn(`StoryLinks: a linked feature was not found (${String(error)}).`);
    }
    this.#search?.abort();
    this.#search = null;
  }
}

/** The first waypoint of the chapter whose page this is, or of the story. */
function startOf({ waypoints }: StoryPage): PagePlace | null {
  const waypoint = waypoints.find(({ chapter }) => chapter.path === location.pathname);
  const first = waypoint ?? waypoints[0];
  return first === undefined ? null : { waypoint: first, step: null };
}

/** What an address calls a place: its open feature, its step, or itself where it is not its chapter's first. */
function placeOf(
  { id, chapter, steps }: PageWaypoint,
  step: number | null,
  selected: string | null,
): LinkPlace | null {
  const [, layer, feature] = /^([^/]+)\/(.+)$/s.exec(selected ?? "") ?? [];
  if (layer !== undefined && feature !== undefined) return { kind: "feature", layer, feature };
  if (steps !== null && step !== null)
    return { kind: "step", waypoint: id, step: stepName(steps, step) };
  return id === chapter.id ? null : { kind: "waypoint", waypoint: id };
}

/** The element that a fragment names as its id, as the browser finds it; null where it names none. */
export function elementAt(hash: string): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}
