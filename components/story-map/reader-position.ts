import { triggerShare } from "../../lib/map/viewport.ts";
import { activeWaypoint } from "../../lib/scroll/active-waypoint.ts";
import type { PageWaypoint, StoryPage } from "./story-page.ts";

/** How long in ms without scrolling until the reader counts as having settled. */
const SETTLE = 150;

/** What the reader's place tells those who listen. */
export interface ReaderListener {
  /** The waypoint in charge changed; null above the first. */
  moved(waypoint: PageWaypoint | null): void;
  /** Scrolling has paused. */
  settled(waypoint: PageWaypoint | null): void;
}

/**
 * Follows the reader: measures the page after whatever may have moved it (scroll, resize, fonts, images)
 * and tells which waypoint is in charge. Also keeps `data-story-trigger` current.
 */
export class ReaderPosition {
  readonly #page: StoryPage;
  readonly #listener: ReaderListener;
  readonly #stop = new AbortController();
  readonly #resized = new ResizeObserver(() => this.#schedule());
  #frame = 0;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #current: PageWaypoint | null | undefined;

  constructor(page: StoryPage, listener: ReaderListener) {
    this.#page = page;
    this.#listener = listener;
    const options = { passive: true, signal: this.#stop.signal };
    window.addEventListener("scroll", () => this.#schedule(), options);
    window.addEventListener("resize", () => this.#schedule(), options);
    window.addEventListener("pageshow", () => this.#schedule(), options);
    // The text changes height when fonts and images arrive: the same waypoint may not be in charge any more.
    this.#resized.observe(page.story);
    this.measure();
    this.#schedule();
  }

  /** The waypoint in charge when last measured; null above the first. */
  get current(): PageWaypoint | null {
    return this.#current ?? null;
  }

  /** Measures now and tells the listener if another waypoint is in charge. */
  measure(): void {
    const share = triggerShare({ width: window.innerWidth, height: window.innerHeight });
    this.#page.story.dataset.storyTrigger = String(share);
    const starts = this.#page.waypoints.map(({ element }) => element.getBoundingClientRect().top);
    const waypoint =
      this.#page.waypoints[activeWaypoint(starts, share * window.innerHeight)] ?? null;
    if (waypoint === this.#current) return;
    this.#current = waypoint;
    this.#listener.moved(waypoint);
  }

  /** Stops following. */
  stop(): void {
    this.#stop.abort();
    this.#resized.disconnect();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#settling);
  }

  #schedule(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.measure());
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      this.measure();
      this.#listener.settled(this.current);
    }, SETTLE);
  }
}
