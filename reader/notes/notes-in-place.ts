import { ATTR } from "../../lib/story/attributes.ts";

/** Id of the panel of the open note; there is one at most. */
const PANEL = "_note";

/**
 * Has the notes of a story open in place: a press on a note's number, or on a measured figure, shows the
 * entry that its link leads to in a panel directly under the line. A second press or Escape closes it.
 * The words are those of the list at the chapter's end; without this the links lead there.
 */
export function openNotesInPlace(story: HTMLElement, signal: AbortSignal): void {
  let open: HTMLAnchorElement | null = null;

  // Elsewhere on the page, and in the panel of the map's marks, Escape closes other things.
  const isHere = ({ target, defaultPrevented }: Event) =>
    !defaultPrevented &&
    target instanceof Element &&
    (target === document.body || story.contains(target)) &&
    target.closest(`[${ATTR.storyDetails}]`) === null;
  const close = () => {
    document.getElementById(PANEL)?.remove();
    open?.setAttribute("aria-expanded", "false");
    open?.removeAttribute("aria-controls");
    open = null;
  };
  const toggle = (link: HTMLAnchorElement, entry: Element) => {
    const isOpen = link === open;
    // What closes may stand above: the pressed number stays under the reader's finger.
    const top = link.getBoundingClientRect().top;
    close();
    if (!isOpen) {
      open = link;
      link.setAttribute("aria-expanded", "true");
      link.setAttribute("aria-controls", PANEL);
      (link.closest("sup") ?? link).after(buildPanel(link, entry));
    }
    window.scrollBy({ top: link.getBoundingClientRect().top - top, behavior: "instant" });
    document.getElementById(PANEL)?.scrollIntoView({ behavior: "instant", block: "nearest" });
    link.focus({ preventScroll: true });
  };

  for (const link of story.querySelectorAll(`a[${ATTR.storyNote}]`)) {
    link.setAttribute("role", "button");
    link.setAttribute("aria-expanded", "false");
  }
  story.addEventListener(
    "click",
    (event) => {
      const link = noteAt(event.target);
      if (link === null || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const entry = document.getElementById(link.hash.slice(1));
      if (entry === null) return;
      event.preventDefault();
      toggle(link, entry);
    },
    { signal },
  );
  document.addEventListener(
    "keydown",
    (event) => {
      const link = noteAt(event.target);
      if (event.key === " " && link !== null) {
        // A button answers to the space bar, too, and does not scroll the page.
        event.preventDefault();
        link.click();
      } else if (event.key === "Escape" && open !== null && isHere(event)) {
        event.preventDefault();
        const opener = open;
        close();
        opener.focus();
      }
    },
    { signal },
  );
  signal.addEventListener("abort", close);
}

function noteAt(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element
    ? target.closest<HTMLAnchorElement>(`a[${ATTR.storyNote}]`)
    : null;
}

function buildPanel(link: HTMLAnchorElement, entry: Element): HTMLElement {
  // A span: it stands within a paragraph.
  const panel = document.createElement("span");
  panel.id = PANEL;
  panel.setAttribute("role", "note");
  panel.setAttribute(ATTR.storyNotePanel, "");
  panel.setAttribute("aria-label", link.getAttribute("aria-label") ?? link.textContent);
  panel.append(...entry.cloneNode(true).childNodes);
  return panel;
}
