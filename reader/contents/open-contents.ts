import { pageWords } from "../page/page-words.ts";
import { buildTitle, openSheet } from "../sheet/open-sheet.ts";
import styles from "./open-contents.module.css";

/** Opens the sheet with the links of the rail. A link that is followed closes it. */
export function openContents(by: HTMLElement, rail: HTMLElement): void {
  const say = pageWords();
  const form = document.createElement("form");
  form.method = "dialog";
  const list = document.createElement("ol");
  list.className = styles.list ?? "";
  for (const { href, textContent, ariaCurrent } of rail.querySelectorAll("a")) {
    const link = document.createElement("a");
    link.href = href;
    link.textContent = textContent;
    link.ariaCurrent = ariaCurrent;
    const item = document.createElement("li");
    item.append(link);
    list.append(item);
  }
  const close = document.createElement("button");
  close.textContent = say("settings.close");
  form.append(buildTitle(say("story.chapters")), list, close);
  const sheet = openSheet(by, form);
  // Before the page follows the link, so that the focus goes there and not back to the bar.
  list.addEventListener("click", ({ target }) => {
    if (target instanceof HTMLAnchorElement) sheet.close();
  });
  list.querySelector<HTMLElement>("[aria-current]")?.focus();
}
