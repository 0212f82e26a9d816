import { ATTR } from "../../lib/story/attributes.ts";

/** The rows of all legends. */
const ROWS = `[${ATTR.legendLayer}]`;

/**
 * Makes buttons of the legend's rows: a row brings out its layer while the pointer or the focus is
 * on it, and when it is tapped. Leaving it, a second tap, a tap elsewhere or Escape ends that.
 */
export class LegendButtons {
  readonly #root: HTMLElement;
  readonly #emphasise: (layer: string | null) => void;
  readonly #stop = new AbortController();
  #row: HTMLElement | null = null;

  /** Takes all rows in `root`; `emphasise` receives the layer to bring out, or null. */
  constructor(root: HTMLElement, emphasise: (layer: string | null) => void) {
    this.#root = root;
    this.#emphasise = emphasise;
    for (const row of this.#rows()) {
      row.tabIndex = 0;
      row.setAttribute("role", "button");
      row.setAttribute("aria-pressed", "false");
    }
    const { signal } = this.#stop;
    root.addEventListener("pointermove", (event) => this.#hover(event), { signal });
    root.addEventListener("pointerleave", (event) => this.#hover(event), { signal });
    root.addEventListener("focusin", (event) => this.#focus(event), { signal });
    root.addEventListener("focusout", (event) => this.#leave(event), { signal });
    root.addEventListener("click", (event) => this.#click(event), { signal });
    root.addEventListener("keydown", (event) => this.#press(event), { signal });
    const page = root.ownerDocument;
    page.addEventListener("pointerdown", (event) => this.#touch(event), { signal });
  }

  /** Marks no row, without a call: the map has moved on. */
  release(): void {
    this.#row?.setAttribute("aria-pressed", "false");
    this.#row = null;
  }

  /** Makes the rows plain words again. */
  stop(): void {
    this.#stop.abort();
    this.#row = null;
    for (const row of this.#rows()) {
      for (const name of ["role", "tabindex", "aria-pressed"]) row.removeAttribute(name);
    }
  }

  #rows(): NodeListOf<HTMLElement> {
    return this.#root.querySelectorAll<HTMLElement>(ROWS);
  }

  /**
   * A finger does not hover: its touch comes as a click. A row that scrolls under a resting pointer
   * is not brought out: the reader has not asked for it.
   */
  #hover(event: PointerEvent): void {
    if (event.pointerType === "touch") return;
    const row = event.type === "pointerleave" ? null : rowOf(event);
    // Beside the rows, the one that the keyboard is on stays.
    this.#bringOut(row ?? this.#root.querySelector<HTMLElement>(`${ROWS}:focus-visible`));
  }

  #focus(event: Event): void {
    const row = rowOf(event);
    if (row?.matches(":focus-visible")) this.#bringOut(row);
  }

  #leave(event: Event): void {
    if (rowOf(event) === this.#row) this.#bringOut(null);
  }

  #touch(event: Event): void {
    if (rowOf(event) === null) this.#bringOut(null);
  }

  /** A mouse needs no click: its row is brought out already. */
  #click(event: MouseEvent): void {
    if ((event as PointerEvent).pointerType !== "mouse") this.#toggle(rowOf(event));
  }

  #press(event: KeyboardEvent): void {
    const row = rowOf(event);
    if (event.key === "Escape") this.#bringOut(null);
    if (row === null || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    this.#toggle(row);
  }

  #toggle(row: HTMLElement | null): void {
    if (row !== null) this.#bringOut(row === this.#row ? null : row);
  }

  #bringOut(row: HTMLElement | null): void {
    if (row === this.#row) return;
    this.release();
    this.#row = row;
    row?.setAttribute("aria-pressed", "true");
    this.#emphasise(row?.getAttribute(ATTR.legendLayer) ?? null);
  }
}

function rowOf({ target }: Event): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(ROWS) : null;
}
