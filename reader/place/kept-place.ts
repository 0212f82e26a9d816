import { ATTR } from "../../lib/story/attributes.ts";

/**
 * Returns how far an anchor in the text is from the top of the viewport in px; null while it is not
 * laid out.
 */
type Anchor = () => number | null;

/** The line that the reader is at, and the layout that it was noted in. */
export class KeptPlace {
  readonly #story: HTMLElement;
  #anchor: Anchor = () => null;
  #layout: string;
  /** Where the page was scrolled to last by this object. */
  #restored: number | null = null;

  constructor(story: HTMLElement) {
    this.#story = story;
    this.#layout = layoutOf(story);
  }

  /** Whether the text was laid out anew since the last call of `accept` or `restore`. */
  get isLost(): boolean {
    return layoutOf(this.#story) !== this.#layout;
  }

  /** Takes the layout as it is: something else holds the reader's place. */
  accept(): void {
    this.#layout = layoutOf(this.#story);
  }

  /** Scrolls until the noted line is on the trigger line, `trigger` px from the top of the viewport. */
  restore(trigger: number): void {
    this.accept();
    const now = this.#anchor();
    if (now === null) return;
    window.scrollBy({ top: now - trigger, behavior: "instant" });
    this.#restored = window.scrollY;
  }

  /**
   * Notes the line on the trigger line. After `restore` it keeps the line that it has until the reader
   * scrolls: turned there and back, a page is where it was.
   *
   * @param around - the active waypoint
   * @param room - the element whose height the steps of that waypoint share, if it has steps
   */
  note(trigger: number, around: Element | undefined, room: Element | undefined): void {
    if (this.#restored !== null && Math.abs(window.scrollY - this.#restored) <= 1) return;
    this.#restored = null;
    // The top of the page stays its top.
    if (window.scrollY === 0) {
      this.#anchor = () => null;
      return;
    }
    const parts = [
      room && shareOf(room, trigger),
      letterAt(this.#story, trigger),
      around && shareOf(around, trigger),
    ].filter((part) => part !== null && part !== undefined);
    this.#anchor = () => {
      for (const part of parts) {
        const top = part();
        if (top !== null) return top;
      }
      return null;
    };
  }
}

/** What decides where lines break: width, size of text, and whether the map is beside the text. */
function layoutOf(story: HTMLElement): string {
  const root = document.documentElement;
  const { fontSize } = getComputedStyle(story);
  return `${story.clientWidth} ${fontSize} ${root.hasAttribute(ATTR.mapBeside)}`;
}

/** The place at a share of an element's height; null where the trigger line is not in the element. */
function shareOf(element: Element, trigger: number): Anchor | null {
  const { top, height } = element.getBoundingClientRect();
  const share = (trigger - top) / height;
  if (!(share >= 0 && share <= 1)) return null;
  return () => {
    const now = element.getBoundingClientRect();
    return now.height === 0 ? null : now.top + share * now.height;
  };
}

/** The line of text at the trigger line, by its first letter there; null where there is no text. */
function letterAt(story: HTMLElement, trigger: number): Anchor | null {
  const passage = story.querySelector(`[${ATTR.storyWaypoint}]`)?.getBoundingClientRect();
  if (passage === undefined) return null;
  const caret = document.caretPositionFromPoint?.(passage.left + passage.width / 2, trigger);
  const text = caret?.offsetNode;
  if (!(text instanceof Text) || !story.contains(text) || text.length === 0) return null;
  const range = document.createRange();
  const start = Math.min(caret?.offset ?? 0, text.length - 1);
  range.setStart(text, start);
  range.setEnd(text, start + 1);
  const top = () => range.getClientRects()[0]?.top ?? null;
  const noted = top();
  if (noted === null) return null;
  const within = trigger - noted;
  return () => {
    const now = top();
    return now === null ? null : now + within;
  };
}
