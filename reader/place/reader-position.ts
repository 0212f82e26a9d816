import { triggerShare } from "../../lib/map/viewport.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import type { PageWaypoint, StoryPage } from "../page/story-page.ts";
import { activeWaypoint } from "./active-waypoint.ts";
import { stepAt } from "./step.ts";

/** How long in ms without scrolling until the reader counts as having settled. */
const SETTLE = 150;

/** What the reader's place tells those who listen. */
export interface ReaderListener {
  /** The waypoint in charge, null above the first, or its step changed; null for a waypoint without steps. */
  moved(waypoint: PageWaypoint | null, step: number | null): void;
  /** Scrolling has paused. */
  settled(waypoint: PageWaypoint | null): void;
}

/**
 * Follows the reader: measures the page after whatever may have moved it (scroll, resize, fonts, images)
 * and tells which waypoint and step is in charge. Also keeps `data-story-trigger` and `data-story-step` current.
 */
export class ReaderPosition {
  readonly #page: StoryPage;
  readonly #listener: ReaderListener;
  readonly #stop = new AbortController();
  readonly #resized = new ResizeObserver(() => this.#schedule());
  #frame = 0;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #current: PageWaypoint | null | undefined;
  #step: number | null = null;

  constructor(page: StoryPage, listener: ReaderListener) {
    this.#page = page;
    this.#listener = listener;
    const options = { passive: true, signal: this.#stop.signal };
    window.addEventListener("scroll", () => this.#schedule(), options);
    window.addEventListener("resize", () => this.#schedule(), options);
    window.addEventListener("pageshow", () => this.#schedule(), options);
    // Chromium drops a page that it would keep for Back if the page writes its address after the reader has left.
    window.addEventListener("pagehide", () => clearTimeout(this.#settling), options);
    // The text changes height when fonts and images arrive: the same waypoint may not be in charge any more.
    this.#resized.observe(page.story);
    this.measure();
    this.#schedule();
  }

  /** The waypoint in charge when last measured; null above the first. */
  get current(): PageWaypoint | null {
    return this.#current ?? null;
  }

  /** The step in charge when last measured; null where the waypoint has none. Above the first, that of the first. */
  get step(): number | null {
    return this.#step;
  }

  /** Measures now and tells the listener if another waypoint or step is in charge. */
  measure(): void {
    const share = triggerShare({ width: window.innerWidth, height: window.innerHeight });
    this.#page.story.setAttribute(ATTR.storyTrigger, String(share));
    const starts = this.#page.waypoints.map(({ element }) => element.getBoundingClientRect().top);
    const trigger = share * window.innerHeight;
    const waypoint = this.#page.waypoints[activeWaypoint(starts, trigger)] ?? null;
    const steps = (waypoint ?? this.#page.waypoints[0])?.steps ?? null;
    const step = steps && stepAt(steps.room.getBoundingClientRect(), trigger, steps.count);
    if (waypoint === this.#current && step === this.#step) return;
    this.#current = waypoint;
    this.#step = step;
    if (step === null) this.#page.story.removeAttribute(ATTR.storyStep);
    else this.#page.story.setAttribute(ATTR.storyStep, String(step));
    this.#listener.moved(waypoint, step);
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
