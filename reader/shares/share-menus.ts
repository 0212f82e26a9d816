import { ATTR } from "../../lib/story/attributes.ts";
import { pageWords } from "../page/page-words.ts";

/** The parts of a story that its share menus use. */
export interface ShareActions {
  /**
   * The fragment for the state of the map now; empty where the chapter's own address leads to the
   * same. `keeps` has the page's own address take it on.
   */
  viewHash(chapter: string, keeps: boolean): string;
}

/** Fills a share menu that the reader has opened. */
export function fillMenu(menu: HTMLElement, actions: ShareActions): void {
  const send = menu.querySelector<HTMLElement>(`[${ATTR.shareSend}]`);
  if (send !== null) send.hidden = typeof navigator.share !== "function";
  const hash = actions.viewHash(chapterOf(menu), false);
  linkPresentation(menu, hash);
  const known = menu.querySelector<HTMLElement>(`[${ATTR.shareField}="view"]`);
  const field = known ?? (hash === "" ? null : addViewField(menu));
  const text = field?.querySelector("textarea");
  if (!field || !text) return;
  field.hidden = hash === "";
  // Beside the chapter's own address, which is the published one wherever the page is read.
  text.value = linkOf(menu) + hash;
}

/** Has the menu's last line lead to the presentation, at the place of `hash`. */
function linkPresentation(menu: HTMLElement, hash: string): void {
  const known = menu.querySelector<HTMLAnchorElement>("a[href*='?present']");
  const link = known ?? document.createElement("a");
  const path = menu.closest(`[${ATTR.storyChapter}]`)?.getAttribute(ATTR.path) ?? "";
  link.href = `${path}?present${hash}`;
  if (known !== null) return;
  link.textContent = pageWords()("share.present");
  const line = document.createElement("p");
  line.append(link);
  menu.querySelector(`[${ATTR.shareSaid}]`)?.before(line);
}

/** Puts a field for the link to the map as the reader has it after that for the chapter's link. */
function addViewField(menu: HTMLElement): HTMLElement | null {
  const link = menu.querySelector<HTMLElement>(`[${ATTR.shareField}="link"]`);
  if (link === null) return null;
  const field = link.cloneNode(true) as HTMLElement;
  field.setAttribute(ATTR.shareField, "view");
  const label = pageWords()("share.view");
  for (const span of field.querySelectorAll("span"))
    span.textContent = span.matches("button span") ? ` ${label}` : label;
  link.after(field);
  return field;
}

/** Performs the action of a button in a share menu. */
export async function pressInMenu(button: HTMLElement, actions: ShareActions): Promise<void> {
  const menu = button.closest<HTMLElement>(`[${ATTR.share}]`);
  if (menu === null) return;
  if (button.hasAttribute(ATTR.shareSend)) await send(menu);
  else if (button.hasAttribute(ATTR.shareCopy)) await copy(menu, button, actions);
}

async function send(menu: HTMLElement): Promise<void> {
  try {
    await navigator.share({ title: menu.getAttribute(ATTR.shareTitle) ?? "", url: linkOf(menu) });
  } catch (error) {
    // The reader has closed the sheet.
    if (error instanceof DOMException && error.name === "AbortError") return;
    tell(menu, pageWords()("share.refused"));
  }
}

async function copy(menu: HTMLElement, button: HTMLElement, actions: ShareActions): Promise<void> {
  const field = button.closest<HTMLElement>(`[${ATTR.shareField}]`);
  const text = field?.querySelector("textarea");
  if (!field || !text) return;
  if (field.getAttribute(ATTR.shareField) === "view") actions.viewHash(chapterOf(menu), true);
  try {
    await navigator.clipboard.writeText(text.value);
    tell(
      menu,
      pageWords()("share.copied", { what: field.querySelector("span")?.textContent ?? "" }),
    );
  } catch {
    // Without a secure connection, or where the browser forbids it.
    text.focus();
    text.select();
    tell(menu, pageWords()("share.selected"));
  }
}

function tell(menu: HTMLElement, words: string): void {
  const said = menu.querySelector(`[${ATTR.shareSaid}]`);
  if (said !== null) said.textContent = words;
}

/** The chapter's published address. */
function linkOf(menu: HTMLElement): string {
  const field = menu.querySelector<HTMLTextAreaElement>(`[${ATTR.shareField}="link"] textarea`);
  return field?.value ?? "";
}

function chapterOf(menu: HTMLElement): string {
  return menu.closest<HTMLElement>(`[${ATTR.storyChapter}]`)?.getAttribute(ATTR.storyChapter) ?? "";
}
