import { triggerShare } from "../../lib/map/viewport.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import type { StoryPage } from "../page/story-page.ts";
import type { Store } from "../store/store.ts";
import { moveTo, type StoryState } from "../store/story-state.ts";
import { activeWaypoint } from "./active-waypoint.ts";
import { type HeldPlace, holdOpening, holdPlace } from "./hold-place.ts";
import { KeptPlace } from "./kept-place.ts";
import { stepAt } from "./step.ts";

/** Time in ms without scrolling after which the reader has settled. */
const SETTLE = 150;

/**
 * Follows the reader: measures the page after whatever may have moved it (scroll, resize, fonts,
 * images) and writes waypoint, step and pace to the store. Where the page is laid out anew, as when
 * a phone is turned, it scrolls back to the reader's line. Keeps `data-story-trigger` current, too.
 */
export class ReaderPosition {
  readonly #page: StoryPage;
  readonly #store: Store<StoryState>;
  #frame = 0;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #held: HeldPlace | null;
  readonly #kept: KeptPlace;

  /** Measures at once, and follows until the signal. */
  constructor(page: StoryPage, store: Store<StoryState>, signal: AbortSignal) {
    this.#page = page;
    this.#store = store;
    this.#held = holdOpening(page.story);
    this.#kept = new KeptPlace(page.story);
    const options = { passive: true, signal };
    window.addEventListener("scroll", () => this.#schedule(), options);
    window.addEventListener("resize", () => this.#schedule(), options);
    window.addEventListener("pageshow", () => this.#schedule(), options);
    // Chromium drops a page that it would keep for Back if the page writes its address after the
    // reader has left.
    window.addEventListener("pagehide", () => clearTimeout(this.#settling), options);
    // Fonts and images change the height of the text, and with it perhaps the active waypoint.
    const resized = new ResizeObserver(() => {
      // Before the new layout is painted.
      if (this.#kept.isLost) this.measure();
      this.#schedule();
    });
    resized.observe(page.story);
    signal.addEventListener("abort", () => {
      resized.disconnect();
      cancelAnimationFrame(this.#frame);
      clearTimeout(this.#settling);
      this.#held?.letGo();
    });
    store.set({ pace: "arriving" });
    this.measure();
    this.#schedule();
  }

  /** Whether the page is held at a place that it was led to, until the reader scrolls. */
  get isHeld(): boolean {
    return this.#held?.isHeld ?? false;
  }

  /** Measures now. */
  measure(): void {
    const { waypoints } = this.#page;
    const trigger = this.#trigger();
    if (this.isHeld) this.#kept.accept();
    else if (this.#kept.isLost) this.#kept.restore(trigger);
    const starts = waypoints.map(({ element }) => element.getBoundingClientRect().top);
    const waypoint = waypoints[activeWaypoint(starts, trigger)] ?? null;
    const { steps } = waypoint ?? waypoints[0];
    const step = steps && stepAt(steps.room.getBoundingClientRect(), trigger, steps.count);
    this.#kept.note(trigger, waypoint?.element, waypoint?.steps?.room);
    this.#store.set(moveTo(this.#store.state, this.#page, waypoint, step));
  }

  /**
   * Takes the reader to a place: scrolls there and holds it while the layout changes. The map
   * jumps.
   */
  arrive(scroll: () => void): void {
    this.#store.set({ pace: "arriving" });
    this.#held?.letGo();
    this.#held = holdPlace(scroll);
    this.measure();
  }

  /** The trigger line, in px from the top of the viewport; written into the page as its share. */
  #trigger(): number {
    const share = triggerShare({ width: window.innerWidth, height: window.innerHeight });
    this.#page.story.setAttribute(ATTR.storyTrigger, String(share));
    return share * window.innerHeight;
  }

  #schedule(): void {
    if (this.#store.state.pace === "settled") this.#store.set({ pace: "scrolling" });
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.measure());
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      this.measure();
      this.#store.set({ pace: "settled" });
    }, SETTLE);
  }
}
