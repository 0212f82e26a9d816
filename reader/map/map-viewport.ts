import { mediaQueries } from "../../lib/map/layout.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import type { Size } from "../../lib/story/map-document.ts";
import type { Form, Theme } from "../../lib/story/map-state.ts";
import { chosenTheme, isCalm } from "../page/reading.ts";

/** The size, form and theme that the page gives its map. */
export class MapViewport {
  readonly #canvas: HTMLElement;
  readonly #wide: MediaQueryList;
  readonly #dark = matchMedia(mediaQueries.dark);
  readonly #still = matchMedia(mediaQueries.stillness);
  readonly #fixedTheme: Theme | null;
  #size: Size;

  /** `wide` is the media query of the wide form; a `theme` that is null is the reader's. */
  constructor(canvas: HTMLElement, wide: string, theme: Theme | null) {
    this.#canvas = canvas;
    this.#wide = matchMedia(wide);
    this.#fixedTheme = theme;
    this.#size = this.now;
  }

  /** In CSS px, as last measured. */
  get size(): Size {
    return this.#size;
  }

  /** The size now, in CSS px, also before `measure`. */
  get now(): Size {
    return { width: this.#canvas.clientWidth, height: this.#canvas.clientHeight };
  }

  /** Whether the page gives the map any room. */
  get hasRoom(): boolean {
    const { width, height } = this.now;
    return width > 0 && height > 0;
  }

  /** Whether the page was resized since the last measuring. */
  get isResizing(): boolean {
    const { width, height } = this.now;
    return this.hasRoom && (width !== this.#size.width || height !== this.#size.height);
  }

  get form(): Form {
    return this.#wide.matches ? "wide" : "tall";
  }

  get theme(): Theme {
    return this.#fixedTheme ?? chosenTheme() ?? (this.#dark.matches ? "dark" : "light");
  }

  /** Whether the reader prefers reduced motion. */
  get isStill(): boolean {
    return this.#still.matches || isCalm();
  }

  /** Measures; false, and nothing changes, while the map takes no room. */
  measure(): boolean {
    if (!this.hasRoom) return false;
    this.#size = this.now;
    return true;
  }

  /**
   * Calls `recoloured` when the theme has changed, `resized` when the size or the form may have,
   * until the signal.
   */
  watch(recoloured: () => void, resized: () => void, signal: AbortSignal): void {
    this.#dark.addEventListener("change", recoloured, { signal });
    this.#wide.addEventListener("change", resized, { signal });
    const observer = new ResizeObserver(resized);
    observer.observe(this.#canvas);
    const chosen = new MutationObserver(recoloured);
    chosen.observe(document.documentElement, { attributeFilter: [ATTR.theme] });
    signal.addEventListener("abort", () => {
      observer.disconnect();
      chosen.disconnect();
    });
  }
}
