import styles from "./sheet.module.css";

/**
 * Opens a sheet over the page, a modal dialog, in the language and direction of the element `by`
 * that asks for it. The content's heading has the id `sheet-title`. Escape and a press beside the
 * sheet close it; then it is removed, and the focus goes back to where it was.
 */
export function openSheet(by: HTMLElement, content: HTMLElement): HTMLDialogElement {
  const sheet = document.createElement("dialog");
  sheet.className = styles.sheet ?? "";
  sheet.lang = languageOf(by);
  sheet.dir = getComputedStyle(by).direction;
  sheet.setAttribute("aria-labelledby", "sheet-title");
  sheet.append(content);
  document.body.append(sheet);
  sheet.addEventListener("close", () => sheet.remove());
  sheet.addEventListener("click", ({ target }) => {
    // Only the backdrop is the dialog itself: its content fills it.
    if (target === sheet) sheet.close();
  });
  sheet.showModal();
  return sheet;
}

/** The language of an element's text. */
export function languageOf(element: HTMLElement): string {
  return element.closest<HTMLElement>("[lang]")?.lang ?? "";
}

/** The heading of a sheet's content, which names it. */
export function buildTitle(text: string): HTMLElement {
  const title = document.createElement("h2");
  title.id = "sheet-title";
  title.textContent = text;
  return title;
}
