import { ATTR } from "../../lib/story/attributes.ts";
import { pageWords } from "../page/page-words.ts";

/** The actions of the tools. */
export interface ExploreActions {
  /** 1 is closer, -1 farther. */
  zoom(direction: number, pressed: Event): void;
  back(): void;
}

/**
 * The buttons of a map that can be explored, and its keyboard: the map takes the focus and has a
 * name. Escape, or a button that is there while the reader explores, leads back to the story.
 */
export class ExploreTools {
  readonly #tools: HTMLElement | null;
  readonly #map: HTMLElement | null;
  readonly #stop = new AbortController();
  #isExploring = false;

  /** `canvas` is the element that the live map fills. */
  constructor(canvas: HTMLElement, actions: ExploreActions) {
    const block = canvas.closest<HTMLElement>(`[${ATTR.mapBlock}]`);
    this.#tools = block?.querySelector<HTMLElement>(`[${ATTR.mapTools}]`) ?? null;
    this.#map = canvas.closest<HTMLElement>(`[${ATTR.mapStatus}]`);
    const drawing = canvas.querySelector("canvas");
    drawing?.setAttribute("tabindex", "0");
    drawing?.setAttribute("role", "application");
    drawing?.setAttribute("aria-label", pageWords()("explore.map"));
    // An element that takes the focus must not be hidden; the picture behind hides itself.
    this.#map?.removeAttribute("aria-hidden");
    if (this.#tools !== null) this.#tools.hidden = false;
    const { signal } = this.#stop;
    const back = () => {
      const hasFocus = this.#tools?.contains(document.activeElement);
      actions.back();
      if (hasFocus) drawing?.focus({ preventScroll: true });
    };
    this.#tools?.addEventListener(
      "click",
      (event) => {
        const button = event.target instanceof Element ? event.target.closest("button") : null;
        const by = button?.getAttribute(ATTR.mapZoom) ?? null;
        if (by !== null) actions.zoom(Number(by), event);
        else if (button?.hasAttribute(ATTR.mapBack)) back();
      },
      { signal },
    );
    block?.addEventListener(
      "keydown",
      (event) => {
        // A panel over the map closes first.
        if (event.key !== "Escape" || event.defaultPrevented || !this.#isExploring) return;
        if (document.querySelector(`[${ATTR.detailPanel}]`) !== null) return;
        event.preventDefault();
        back();
      },
      { signal },
    );
  }

  /** Shows the way back while the reader explores. */
  follow(isExploring: boolean): void {
    if (isExploring === this.#isExploring) return;
    this.#isExploring = isExploring;
    const back = this.#tools?.querySelector<HTMLElement>(`[${ATTR.mapBack}]`);
    if (back) back.hidden = !isExploring;
  }

  /** Takes everything back: there is no live map any more. */
  stop(): void {
    this.#stop.abort();
    this.follow(false);
    if (this.#tools !== null) this.#tools.hidden = true;
    this.#map?.setAttribute("aria-hidden", "true");
  }
}
