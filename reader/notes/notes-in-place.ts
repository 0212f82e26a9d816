import { ATTR } from "../../lib/story/attributes.ts";

/** Id of the panel of the open note; at most one is open. */
const PANEL = "_note";

/**
 * Has the notes of a story open in place: a press on a note's number, or on a measured figure,
 * shows the entry that its link leads to in a panel directly under the line. A second press or
 * Escape closes it. The panel has the words of the list at the chapter's end; without this the
 * links lead there.
 */
export function openNotesInPlace(story: HTMLElement, signal: AbortSignal): void {
  const note = new OpenNote();
  for (const link of story.querySelectorAll(`a[${ATTR.storyNote}]`)) {
    link.setAttribute("role", "button");
    link.setAttribute("aria-expanded", "false");
  }
  story.addEventListener("click", (event) => pressNote(event, note), { signal });
  document.addEventListener("keydown", (event) => pressKey(event, story, note), { signal });
  signal.addEventListener("abort", () => note.close());
}

/** The note that is open, if any. */
class OpenNote {
  #link: HTMLAnchorElement | null = null;

  /** Closes the note; returns its link, or null if none was open. */
  close(): HTMLAnchorElement | null {
    const link = this.#link;
    document.getElementById(PANEL)?.remove();
    link?.setAttribute("aria-expanded", "false");
    link?.removeAttribute("aria-controls");
    this.#link = null;
    return link;
  }

  /**
   * Opens the entry of a link, and closes the note that was open; a second press on its link only
   * closes it.
   */
  toggle(link: HTMLAnchorElement, entry: Element): void {
    // The note that closes may be above: the pressed number stays under the reader's finger.
    const { top } = link.getBoundingClientRect();
    if (this.close() !== link) {
      this.#link = link;
      link.setAttribute("aria-expanded", "true");
      link.setAttribute("aria-controls", PANEL);
      (link.closest("sup") ?? link).after(buildPanel(link, entry));
    }
    window.scrollBy({ top: link.getBoundingClientRect().top - top, behavior: "instant" });
    document.getElementById(PANEL)?.scrollIntoView({ behavior: "instant", block: "nearest" });
    link.focus({ preventScroll: true });
  }
}

function pressNote(event: MouseEvent, note: OpenNote): void {
  const link = noteAt(event.target);
  if (link === null || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const entry = document.getElementById(link.hash.slice(1));
  if (entry === null) return;
  event.preventDefault();
  note.toggle(link, entry);
}

function pressKey(event: KeyboardEvent, story: HTMLElement, note: OpenNote): void {
  const link = noteAt(event.target);
  if (event.key === " " && link !== null) {
    // The space bar presses a button, too, and does not scroll the page.
    event.preventDefault();
    link.click();
  } else if (event.key === "Escape" && isInText(event, story)) {
    const opener = note.close();
    if (opener === null) return;
    event.preventDefault();
    opener.focus();
  }
}

/** Elsewhere on the page, and in the panel of the map's marks, Escape closes other things. */
function isInText({ target, defaultPrevented }: Event, story: HTMLElement): boolean {
  return (
    !defaultPrevented &&
    target instanceof Element &&
    (target === document.body || story.contains(target)) &&
    target.closest(`[${ATTR.storyDetails}]`) === null
  );
}

function noteAt(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element
    ? target.closest<HTMLAnchorElement>(`a[${ATTR.storyNote}]`)
    : null;
}

function buildPanel(link: HTMLAnchorElement, entry: Element): HTMLElement {
  // A span, since it is within a paragraph.
  const panel = document.createElement("span");
  panel.id = PANEL;
  panel.setAttribute("role", "note");
  panel.setAttribute(ATTR.storyNotePanel, "");
  panel.setAttribute("aria-label", link.getAttribute("aria-label") ?? link.textContent);
  panel.append(...entry.cloneNode(true).childNodes);
  return panel;
}
