/**
 * Runs in the head of every page, before anything is painted: applies the reader's settings, and
 * loads the sheet in which they change when its button is pressed. A frame belongs to the page
 * around it and follows none.
 */
import { ATTR } from "../../lib/story/attributes.ts";
import { SETTINGS_KEY } from "../../lib/story/reading-settings.ts";
import { sayUnavailable } from "../page/say-unavailable.ts";
import { applySettings, applyTheme } from "./apply-settings.ts";

if (parent === window) {
  applySettings(readStored());
  if (document.documentElement.hasAttribute(ATTR.theme)) {
    // Pictures of the other theme must not load before the page is complete.
    const observer = new MutationObserver(applyTheme);
    observer.observe(document, { childList: true, subtree: true });
    addEventListener("load", () => observer.disconnect());
  }
  document.addEventListener("click", ({ target }) => {
    const button = (target as Element).closest<HTMLElement>(`[${ATTR.settings}]`);
    if (button !== null)
      loadSheet(button).then((sheet) => sheet.openSettings(button), sayUnavailable);
  });
}

/** The build writes the code's address into the button: only there its language is known. */
function loadSheet(button: HTMLElement): Promise<typeof import("./settings-sheet.ts")> {
  return import(button.getAttribute(ATTR.settings) ?? "");
}

/** Empty where nothing is stored, or where the browser allows no storage. */
function readStored(): string {
  try {
    return localStorage.getItem(SETTINGS_KEY) ?? "";
  } catch {
    return "";
  }
}
