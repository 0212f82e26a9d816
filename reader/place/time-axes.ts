import { ATTR } from "../../lib/story/attributes.ts";
import type { StoryPage } from "../page/story-page.ts";
import type { Store } from "../store/store.ts";
import type { StoryState } from "../store/story-state.ts";
import { scrollPageToStep } from "./scroll-page.ts";

interface Axis {
  element: HTMLElement;
  handle: HTMLInputElement;
  now: HTMLElement | null;
  /** One for each month; the last is the whole window. */
  steps: HTMLElement[];
}

/**
 * The time axes of a page. Moving one scrolls the text to the step's place: the step of the map
 * follows from there, as always, so that place and step never disagree.
 */
export class TimeAxes {
  readonly #axes = new Map<string, Axis>();

  /**
   * Makes the axes movable and has them follow the store, until the signal. `scrolled` is called
   * after each move.
   */
  constructor(
    page: StoryPage,
    store: Store<StoryState>,
    scrolled: () => void,
    signal: AbortSignal,
  ) {
    for (const { id, steps } of page.waypoints) {
      const axis = steps === null ? null : readAxis(page.story, id);
      if (steps === null || axis === null) continue;
      this.#axes.set(id, axis);
      const { element, handle } = axis;
      handle.style.setProperty("--steps", String(steps.count));
      handle.hidden = false;
      const move = () => {
        scrollPageToStep(page, steps, handle.valueAsNumber);
        scrolled();
      };
      handle.addEventListener("input", move, { signal });
      // The keyboard may reach an axis before its waypoint is active.
      const arrive = () => element.hasAttribute(ATTR.shown) || move();
      handle.addEventListener("focus", arrive, { signal });
    }
    store.follow(["shown", "step"], ({ shown, step }) => this.#show(shown, step), signal);
    this.#measureRoom(signal);
  }

  /** Keeps `--axis-room` at the height of the highest axis: large text makes them higher. */
  #measureRoom(signal: AbortSignal): void {
    const elements = [...this.#axes.values()].map(({ element }) => element);
    const resized = new ResizeObserver(() => {
      const room = Math.max(0, ...elements.map(({ offsetHeight }) => offsetHeight));
      document.documentElement.style.setProperty("--axis-room", `${room}px`);
    });
    for (const element of elements) resized.observe(element);
    signal.addEventListener("abort", () => resized.disconnect());
  }

  /** Shows a waypoint's step on its axis. */
  #show(waypoint: string, step: number | null): void {
    const axis = this.#axes.get(waypoint);
    if (axis === undefined || step === null) return;
    const isWhole = step === axis.steps.length - 1;
    for (const [index, month] of axis.steps.entries()) {
      month.setAttribute(
        ATTR.when,
        index === step ? "now" : isWhole ? "" : index < step ? "past" : "future",
      );
    }
    const label = axis.steps[step]?.getAttribute(ATTR.axisStep) ?? "";
    if (axis.now !== null) axis.now.textContent = label;
    axis.handle.value = String(step);
    axis.handle.setAttribute("aria-valuetext", label);
  }
}

function readAxis(root: HTMLElement, waypoint: string): Axis | null {
  const element = root.querySelector<HTMLElement>(`[${ATTR.storyAxis}="${waypoint}"]`);
  const handle = element?.querySelector("input");
  if (!element || !handle) return null;
  return {
    element,
    handle,
    now: element.querySelector<HTMLElement>(`[${ATTR.axisNow}]`),
    steps: [...element.querySelectorAll<HTMLElement>(`[${ATTR.axisStep}]`)],
  };
}
